import { createModel, signal } from '@preact/signals';
import type { Outcome } from './call.ts';
import type { Toasts } from './toasts.ts';

type Telling = {
  /** The toast when the command succeeds. */
  done?: string;
  /** No toast for a refusal: the caller shows the refusal itself. */
  quiet?: boolean;
};

/** Commands under way. A second click on the same thing does nothing while the first command runs. */
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
