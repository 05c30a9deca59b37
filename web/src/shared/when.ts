import { effect } from '@preact/signals';
import type { Ms } from '#domain/time.ts';

/** Waits until a condition over signals holds, for at most `max` ms. */
export function when(holds: () => boolean, max: Ms = Infinity): Promise<void> {
  return new Promise((resolve) => {
    const timer = max === Infinity ? undefined : setTimeout(() => end(), max);
    const stop = effect(() => {
      // `end` must not run inside the effect's first run, since `stop` is not assigned yet.
      if (holds()) queueMicrotask(end);
    });
    function end() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
