import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Current } from '#domain/refusal.ts';
import { same } from '#domain/same.ts';
import type { Joins } from './merge.ts';
import { merge } from './merge.ts';

/** What a form changes: the version that it shows, how what is so now is read, and how fields come together that both sides have changed. */
export type Editing<T> = {
  version: number;
  read: (values: Current['values']) => Partial<T>;
  joins?: Joins<T>;
};

/** What there was before anything was typed, and what has become of what was sent since. */
export type Ground<T> = {
  /** Does the form hold what would be lost with it: typed and not saved, or sent and never answered? */
  unsaved: ReadonlySignal<boolean>;
  /** The version that a save goes by. */
  version: () => number;
  /** These values have been saved, with this answer. */
  saved: (sent: T, output: unknown) => void;
  /** These values have been sent and may have arrived, though no answer did. */
  unheard: (sent: T) => void;
  /** Merges what is so now into the values; comes back with what a person has to choose, and whether theirs has changed the values. */
  takeIn: (current: Current) => { theirs: Partial<T>; joined: boolean };
  /** Something newer is there: it is shown while nothing has been typed. */
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
      const now = { ...values.value, ...editing?.read(current.values) };
      // What the server has is one's own: it arrived, and only its answer was lost.
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

/** The version that a save has made, where its answer tells. */
function versionIn(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('version' in output)) return null;
  return typeof output.version === 'number' ? output.version : null;
}
