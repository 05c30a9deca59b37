import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { retry, waitOf } from '../sending/retry.ts';

/** Starts a listener and returns a function that stops it. `fail` gets Firestore's error code; nothing more arrives after it. */
export type Listen<T> = (next: (value: T) => void, fail: (code: string) => void) => () => void;

/** Data that is kept up to date while it is watched. `data` undefined: loading. `failed`: Firestore's error code while the listener fails. */
export type Live<T> = { data: ReadonlySignal<T | undefined>; failed: ReadonlySignal<string | null> };

/** How long a listener stays after the last watcher has gone, ms, so that going back and forth between chats does not load them again. */
const LINGER = 10_000;

/** Ends each listener that nobody watches any more and that only lingers. */
const lingering = new Set<() => void>();

/** To be called when somebody has lost access: nothing that they may not see any more goes on arriving in the background. */
export function endLingering(): void {
  for (const end of lingering) end();
}

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
    rest();
    lingering.delete(end);
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
      lingering.delete(end);
      // Started after the current computation: starting a listener inside a computed would be a side effect.
      queueMicrotask(start);
    },
    unwatched: () => {
      watched = false;
      rest();
      const timer = setTimeout(end, LINGER);
      rest = () => clearTimeout(timer);
      lingering.add(end);
    },
  });
  return { data, failed };
}
