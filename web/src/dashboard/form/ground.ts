import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Current } from '#domain/refusal.ts';
import { same } from '#domain/same.ts';
import type { Joins } from './merge.ts';
import { merge } from './merge.ts';

/** The item that a form changes: the version shown, how the server's present values are read, and how fields that both sides have changed are merged. */
export type Editing<T> = {
  version: number;
  read: (values: Current['values'], version: number) => Partial<T>;
  joins?: Joins<T>;
};

/** The values before anything was typed, and what has become of the saves since. */
export type Ground<T> = {
  /** Would closing the form lose values: typed and not saved, or sent and never answered? */
  unsaved: ReadonlySignal<boolean>;
  /** The version that the next save is based on. */
  version: () => number;
  /** To be called when these values have been saved, with the server's answer. */
  saved: (sent: T, output: unknown) => void;
  /** To be called when these values have been sent but no answer came: they may have been saved. */
  unheard: (sent: T) => void;
  /** Merges the server's present values into the form's. Returns what the person must choose, and whether the form's values have changed. */
  takeIn: (current: Current) => { theirs: Partial<T>; joined: boolean };
  /** Shows newer values, but only while the form holds nothing unsaved. */
  follow: (now: T, newer: number) => void;
};

export function ground<T extends object>(values: Signal<T>, editing: Editing<T> | undefined): Ground<T> {
  const base = signal(values.value);
  const sentUnheard = signal<T | null>(null);
  const unsaved = computed(() => sentUnheard.value !== null || !same(values.value, base.value));
  let version = editing?.version ?? 0;
  return {
    unsaved,
    version: () => version,
    saved: (sent, output) => {
      version = versionIn(output) ?? version;
      batch(() => {
        base.value = sent;
        sentUnheard.value = null;
      });
    },
    unheard: (sent) => {
      sentUnheard.value = sent;
    },
    takeIn: (current) => {
      const now = { ...values.value, ...editing?.read(current.values, current.version) };
      // If the server has exactly what was sent, the save arrived and only its answer was lost: then there is no conflict.
      const began = sentUnheard.value !== null && same(sentUnheard.value, now) ? now : base.value;
      const { values: merged, theirs } = merge(began, values.value, now, editing?.joins);
      const joined = !same(merged, values.value);
      version = current.version;
      batch(() => {
        base.value = now;
        values.value = merged;
      });
      return { theirs, joined };
    },
    follow: (now, newer) => {
      if (newer <= version || unsaved.value) return;
      version = newer;
      batch(() => {
        base.value = now;
        values.value = now;
      });
    },
  };
}

/** The version that a save has made; null when the answer does not name one. */
function versionIn(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('version' in output)) return null;
  return typeof output.version === 'number' ? output.version : null;
}
