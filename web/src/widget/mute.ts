import { signal } from '@preact/signals';

/** The longest delay that a browser's timer supports, in ms. */
const LONGEST = 2 ** 31 - 1;

/** Until when the visitor is muted, by this computer's clock; null when the visitor may write. */
export function createMute(now: () => number) {
  const until = signal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    until,
    /** For how long the visitor is muted from now on, in ms; null: the visitor may write. */
    set(forMs: number | null): void {
      clearTimeout(timer);
      until.value = forMs === null ? null : now() + forMs;
      if (forMs !== null) timer = setTimeout(() => (until.value = null), Math.min(forMs, LONGEST));
    },
  };
}
