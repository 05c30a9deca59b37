import { createModel, signal } from '@preact/signals';
import type { Outcome } from './call.ts';
import type { Toasts } from './toasts.ts';

type Telling = {
  /** Said when it worked. */
  done?: string;
  /** The caller shows a refusal in its own place. */
  quiet?: boolean;
};

/** Commands under way: a second click on the same thing waits for the first and does nothing more. */
export const CommandsModel = createModel((toasts: Pick<Toasts, 'say' | 'warn'>) => {
  const running = signal<ReadonlySet<string>>(new Set());
  return {
    running,
    /** Runs one command under a key; null when the same is already under way. */
    run: async <T>(
      key: string,
      work: () => Promise<Outcome<T> | null>,
      { done, quiet = false }: Telling = {},
    ): Promise<Outcome<T> | null> => {
      if (running.value.has(key)) return null;
      running.value = new Set([...running.value, key]);
      try {
        const outcome = await work();
        if (outcome === null) return null;
        if (outcome.ok && done !== undefined) toasts.say(done);
        if (!outcome.ok && !quiet) toasts.warn(outcome.text);
        return outcome;
      } finally {
        running.value = new Set([...running.value].filter((other) => other !== key));
      }
    },
  };
});
export type Commands = InstanceType<typeof CommandsModel>;
