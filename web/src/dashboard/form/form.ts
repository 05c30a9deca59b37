import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Current } from '#domain/refusal.ts';
import { same } from '#domain/same.ts';
import type { CallRefused, Outcome } from '../app/call.ts';
import type { Joins } from './merge.ts';
import { merge } from './merge.ts';

/** What stands there once the other side is taken, in the fields that both have changed. */
export type Theirs<T> = Partial<T>;

/** A form: its values, what is wrong with them by the server's word, and whether it is being saved. */
export type Form<T> = {
  values: Signal<T>;
  problems: ReadonlySignal<CallRefused['problems']>;
  /** What the server said that belongs to no field. */
  trouble: ReadonlySignal<string | null>;
  busy: ReadonlySignal<boolean>;
  /** The fields that somebody else has changed as well, with what they have there now: one has to choose before it can be saved. */
  theirs: ReadonlySignal<Theirs<T>>;
  /** How often one has tried to save without having chosen. */
  reminded: ReadonlySignal<number>;
  /** Were somebody else's changes taken in when it was saved? */
  joined: ReadonlySignal<boolean>;
  set: <K extends keyof T>(field: K, value: T[K]) => void;
  choose: (field: keyof T, side: 'mine' | 'theirs') => void;
  /** Sends the values with the version that they began on; a second click while it runs does nothing. Whatever was typed stays. */
  submit: <R>(work: (values: T, version: number) => Promise<Outcome<R>>) => Promise<Outcome<R> | null>;
  /** What it shows has been changed elsewhere: taken over while nothing has been typed. */
  follow: (initial: T, version: number) => void;
  fail: (text: string) => void;
};

/** What the form changes: the version that it shows, how what is so now is read, and how fields come together that both sides have changed. */
export type Editing<T> = {
  version: number;
  read: (values: Current['values']) => Partial<T>;
  joins?: Joins<T>;
};

/** One look at what is so now may be overtaken again; nobody saves faster than so often. */
const ROUNDS = 3;

/**
 * A form. `editing` for one that changes what others may change too: when it is refused since somebody was faster, what only one side has changed
 * is taken by itself and saved, and the rest is left to be chosen.
 */
export function form<T extends object>(initial: T, editing?: Editing<T>): Form<T> {
  const values = signal(initial);
  const problems = signal<CallRefused['problems']>({});
  const trouble = signal<string | null>(null);
  const busy = signal(false);
  const theirs = signal<Theirs<T>>({});
  const reminded = signal(0);
  const joined = signal(false);
  let base = initial;
  let version = editing?.version ?? 0;
  /** What has been sent and may have arrived, though no answer did. */
  let unheard: T | null = null;

  /** Takes in what is so now. False when a person has to choose. */
  const takeIn = (current: Current, { read, joins }: Editing<T>): boolean => {
    const now = { ...values.value, ...read(current.values) };
    const merged = merge(unheard !== null && same(unheard, now) ? now : base, values.value, now, joins);
    base = now;
    version = current.version;
    joined.value ||= !same(merged.values, values.value);
    values.value = merged.values;
    theirs.value = merged.theirs;
    return merged.conflicts.length === 0;
  };

  const send = async <R>(work: (values: T, version: number) => Promise<Outcome<R>>): Promise<Outcome<R>> => {
    for (let round = 1; ; round++) {
      const sent = values.value;
      const outcome = await work(sent, version);
      if (outcome.ok) {
        [base, version, unheard] = [sent, versionIn(outcome.output) ?? version, null];
        return outcome;
      }
      if (outcome.reason === 'offline') unheard = sent;
      const { current } = outcome;
      if (current === undefined || editing === undefined) return outcome;
      if (!batch(() => takeIn(current, editing)) || round === ROUNDS) return outcome;
    }
  };

  return {
    values,
    problems,
    trouble,
    busy,
    theirs,
    reminded,
    joined,
    set: (field, value) => {
      values.value = { ...values.value, [field]: value };
    },
    choose: (field, side) =>
      batch(() => {
        const { [field]: other, ...rest } = theirs.value;
        if (side === 'theirs') values.value = { ...values.value, [field]: other };
        theirs.value = rest as Theirs<T>;
      }),
    submit: async (work) => {
      if (busy.value) return null;
      if (Object.keys(theirs.value).length > 0) {
        reminded.value++;
        return null;
      }
      batch(() => {
        busy.value = true;
        joined.value = false;
        problems.value = {};
        trouble.value = null;
      });
      const outcome = await send(work);
      batch(() => {
        busy.value = false;
        if (outcome.ok) return;
        problems.value = outcome.problems;
        const asks = Object.keys(outcome.problems).length > 0 || Object.keys(theirs.value).length > 0;
        trouble.value = asks ? null : outcome.text;
      });
      return outcome;
    },
    follow: (now, newer) => {
      if (newer <= version || busy.value || !same(values.value, base)) return;
      [base, version, values.value] = [now, newer, now];
    },
    fail: (text) => {
      trouble.value = text;
    },
  };
}

/** The version that a save has made, where its answer tells. */
function versionIn(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('version' in output)) return null;
  return typeof output.version === 'number' ? output.version : null;
}
