import { effect } from '@preact/signals';
import type { Ms } from '#domain/time.ts';

/** Waits until a condition over signals holds, at most so long. */
export function when(holds: () => boolean, max: Ms = Infinity): Promise<void> {
  return new Promise((resolve) => {
    const timer = max === Infinity ? undefined : setTimeout(() => end(), max);
    const stop = effect(() => {
      // Not at once: what an effect does at its first run cannot stop it yet.
      if (holds()) queueMicrotask(end);
    });
    function end() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
