import { effect } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Clock } from './clock.ts';

/** The other tabs of the same dashboard, with which this tab shares the server's time. */
export type ClockTabs = {
  /** Sends the offset of the server's clock from this computer's. Null asks the other tabs for the offset. */
  tell: (offset: Ms | null) => void;
  onTold: (listener: (offset: Ms | null) => void) => () => void;
};

/**
 * Shares the offset of the server's clock among the tabs. Only the leading tab asks the server; it tells the others, and a tab that opens later
 * asks them. One offset is right for all tabs, since they have the same computer's clock. Returns a function that stops this.
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
    // An offset that came from another tab is not sent on, or two tabs would send it back and forth forever.
    if (offset !== null && offset !== heard) tabs.tell(offset);
  });
  tabs.tell(null);
  return () => {
    stopHearing();
    stopTelling();
  };
}
