import type { Ms } from '#domain/time.ts';

/** Waits that something may end early: whatever waits goes on at a wake. */
export function createPause() {
  const waiting = new Set<() => void>();
  /** Does the work after so many ms, or at a wake. Returns how to give it up. */
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
    /** Ends all waits that go on now. */
    wake: () => {
      // Work that fails again at once waits anew, so only those that wait now.
      Array.from(waiting).forEach((goOn) => goOn());
    },
  };
}
export type Pause = ReturnType<typeof createPause>;
