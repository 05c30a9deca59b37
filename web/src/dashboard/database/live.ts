import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { retry, waitOf } from '../sending/retry.ts';

/** Starts to listen and returns how to stop. `fail` gets Firestore's code; after it nothing more comes. */
export type Listen<T> = (next: (value: T) => void, fail: (code: string) => void) => () => void;

/** Data that arrives by itself while somebody looks at it. `data` undefined: loading. `failed`: Firestore's code while it does not arrive. */
export type Live<T> = { data: ReadonlySignal<T | undefined>; failed: ReadonlySignal<string | null> };

/** How long a listener stays after the last look, ms: going back and forth between chats does not load them anew. */
const LINGER = 10_000;

/** A signal that listens only while it is watched. */
export function live<T>(listen: Listen<T>): Live<T> {
  const failed = signal<string | null>(null);
  let watched = false;
  let stop: (() => void) | null = null;
  let rest = () => {};
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
        rest = retry.later(waitOf(code === 'permission-denied' ? 'denied' : 'listener', tries++), start);
      },
    );
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
      const timer = setTimeout(end, LINGER);
      rest = () => clearTimeout(timer);
    },
  });
  return { data, failed };
}
