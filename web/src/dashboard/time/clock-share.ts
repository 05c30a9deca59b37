import { effect } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Clock } from './clock.ts';

/** The other tabs of the same dashboard, by word of mouth about the server's clock. */
export type ClockTabs = {
  /** How far the server's clock is from this computer's; null asks for it. */
  tell: (offset: Ms | null) => void;
  onTold: (listener: (offset: Ms | null) => void) => () => void;
};

/**
 * Only the tab that leads asks the server for the time; it tells the others, and whoever opens later asks them. All tabs of a computer have one clock,
 * so one offset is true for all. Gives what ends it.
 */
export function shareClock(clock: Pick<Clock, 'offset' | 'adopt'>, tabs: ClockTabs): () => void {
  let heard: Ms | null = null;
  const stopHearing = tabs.onTold((offset) => {
    if (offset === null) {
      if (clock.offset.value !== null) tabs.tell(clock.offset.value);
      return;
    }
    heard = offset;
    clock.adopt(offset);
  });
  const stopTelling = effect(() => {
    const offset = clock.offset.value;
    // What has been heard is not told again, or two tabs would never stop.
    if (offset !== null && offset !== heard) tabs.tell(offset);
  });
  tabs.tell(null);
  return () => {
    stopHearing();
    stopTelling();
  };
}
