import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CallRefused, Outcome } from '../call.ts';

/** A form: its values, what is wrong with them by the server's word, and whether it is being saved. */
export type Form<T> = {
  values: Signal<T>;
  problems: ReadonlySignal<CallRefused['problems']>;
  /** What the server said that belongs to no field. */
  trouble: ReadonlySignal<string | null>;
  busy: ReadonlySignal<boolean>;
  set: <K extends keyof T>(field: K, value: T[K]) => void;
  /** Sends the values; a second click while it runs does nothing. Whatever was typed stays. */
  submit: <R>(work: (values: T) => Promise<Outcome<R>>) => Promise<Outcome<R> | null>;
  fail: (text: string) => void;
};

export function form<T extends object>(initial: T): Form<T> {
  const values = signal(initial);
  const problems = signal<CallRefused['problems']>({});
  const trouble = signal<string | null>(null);
  const busy = signal(false);
  return {
    values,
    problems,
    trouble,
    busy,
    set: (field, value) => {
      values.value = { ...values.value, [field]: value };
    },
    submit: async (work) => {
      if (busy.value) return null;
      batch(() => {
        busy.value = true;
        problems.value = {};
        trouble.value = null;
      });
      const outcome = await work(values.value);
      batch(() => {
        busy.value = false;
        if (outcome.ok) return;
        problems.value = outcome.problems;
        trouble.value = Object.keys(outcome.problems).length > 0 ? null : outcome.text;
      });
      return outcome;
    },
    fail: (text) => {
      trouble.value = text;
    },
  };
}
