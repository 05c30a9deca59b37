import type { Ms } from '#domain/time.ts';

/** Pauses between two tries; the last of `waits` repeats. */
export function pauses(waits: readonly Ms[]) {
  // Whoever pauses is here; a nudge lets all of them go on.
  const pausing = new Set<() => void>();
  return {
    pause: (tries: number) =>
      new Promise<void>((resolve) => {
        const goOn = () => {
          clearTimeout(timer);
          pausing.delete(goOn);
          resolve();
        };
        const timer = setTimeout(goOn, waits[Math.min(tries, waits.length - 1)]);
        pausing.add(goOn);
      }),
    /** Whoever pauses goes on now. */
    nudge: () => pausing.forEach((goOn) => goOn()),
  };
}
