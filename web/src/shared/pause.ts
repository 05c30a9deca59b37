import type { Ms } from '#domain/time.ts';

/** Waits that something may end early: whoever waits goes on at a wake. */
export function createPause() {
  const waiting = new Set<() => void>();
  return {
    wait: (ms: Ms) =>
      new Promise<void>((resolve) => {
        const goOn = () => {
          clearTimeout(timer);
          waiting.delete(goOn);
          resolve();
        };
        const timer = setTimeout(goOn, ms);
        waiting.add(goOn);
      }),
    /** Ends all waits that go on now. */
    wake: () => waiting.forEach((goOn) => goOn()),
  };
}
