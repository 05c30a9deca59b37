import { signal } from '@preact/signals';

/** The longest wait that a browser's timer knows, in ms. */
const LONGEST = 2 ** 31 - 1;

/** Until when the visitor may send nothing, by this computer's clock; null when they may. */
export function createMute(now: () => number) {
  const until = signal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    until,
    /** For how long from now on, in ms; null: they may write. */
    set(forMs: number | null): void {
      clearTimeout(timer);
      until.value = forMs === null ? null : now() + forMs;
      if (forMs !== null) timer = setTimeout(() => (until.value = null), Math.min(forMs, LONGEST));
    },
  };
}
