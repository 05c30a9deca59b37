import type { Ms } from '#domain/time.ts';

/** Waits that can be ended early, all together, by `wake`. */
export function createPause() {
  const waiting = new Set<() => void>();
  /** Does the work after so many ms, or at a wake. Returns a function that cancels it. */
  const later = (ms: Ms, work: () => void): (() => void) => {
    const stop = () => {
      clearTimeout(timer);
      waiting.delete(goOn);
    };
    const goOn = () => {
      stop();
      work();
    };
    const timer = setTimeout(goOn, ms);
    waiting.add(goOn);
    return stop;
  };
  return {
    later,
    wait: (ms: Ms) => new Promise<void>((resolve) => void later(ms, resolve)),
    /** Ends all current waits. */
    wake: () => {
      // Work that fails at once starts a new wait, which this wake must not end: so it goes through a copy.
      Array.from(waiting).forEach((goOn) => goOn());
    },
  };
}
export type Pause = ReturnType<typeof createPause>;
