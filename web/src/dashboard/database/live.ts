import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';

/** Starts to listen and returns how to stop. `fail` gets Firestore's code; after it nothing more comes. */
export type Listen<T> = (next: (value: T) => void, fail: (code: string) => void) => () => void;

/** Data that arrives by itself while somebody looks at it. `data` undefined: loading. `failed`: Firestore's code while it does not arrive. */
export type Live<T> = { data: ReadonlySignal<T | undefined>; failed: ReadonlySignal<string | null> };

/** How long a listener stays after the last look, ms: going back and forth between chats does not load them anew. */
const LINGER = 10_000;
/** The waits before a broken listener is tried again, ms; the last one repeats. */
const RETRIES = [1_000, 3_000, 10_000, 30_000];
/** The same where the rules say no: somebody may be let in again, or a chat come back, but nobody waits for it. */
const DENIED = [5_000, 15_000, 60_000];

/** Whoever waits to be tried again. */
const waiting = new Set<() => void>();

/** There is reason to hope: all that has broken is tried again now. */
export function hasten(): void {
  // One that breaks again at once waits anew.
  const all = [...waiting];
  for (const goOn of all) goOn();
}

/** A signal that listens only while it is watched. */
export function live<T>(listen: Listen<T>): Live<T> {
  const failed = signal<string | null>(null);
  let watched = false;
  let stop: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const start = () => {
    if (!watched || stop !== null) return;
    rest();
    stop = listen(
      (value) => {
        tries = 0;
        batch(() => {
          failed.value = null;
          data.value = value;
        });
      },
      (code) => {
        stop = null;
        failed.value = code;
        const waits = code === 'permission-denied' ? DENIED : RETRIES;
        timer = setTimeout(start, waits[Math.min(tries++, waits.length - 1)]);
        waiting.add(start);
      },
    );
  };
  const rest = () => {
    clearTimeout(timer);
    waiting.delete(start);
  };
  const end = () => {
    if (watched) return;
    stop?.();
    stop = null;
    tries = 0;
    batch(() => {
      data.value = undefined;
      failed.value = null;
    });
  };

  const data = signal<T | undefined>(undefined, {
    watched: () => {
      watched = true;
      rest();
      // Not at once: whoever looks first is in the middle of computing something.
      queueMicrotask(start);
    },
    unwatched: () => {
      watched = false;
      rest();
      timer = setTimeout(end, LINGER);
    },
  });
  return { data, failed };
}
