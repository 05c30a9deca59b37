import type { Ms } from '#domain/time.ts';

/** A page that was hidden for so long may have been put to sleep by the browser. */
const HIDDEN: Ms = 10_000;
/** How often the clock is read, and how long a gap between two readings means that the computer has slept. */
const LOOK: Ms = 5_000;
const GAP: Ms = 20_000;

/** Calls back when the screen may be old: after sleep, a hidden tab, the browser's "back", or a change of network. */
export type Wakes = (listener: () => void) => () => void;

/** Wakes from the browser's events. The clock detects sleep, for which there is no event. */
export function browserWakes(window: Window, now: () => Ms = Date.now): Wakes {
  return (listener) => {
    const { document } = window;
    let hiddenAt: Ms | null = document.visibilityState === 'hidden' ? now() : null;
    let looked = now();
    const onVisibility = () => {
      const since = hiddenAt;
      hiddenAt = document.visibilityState === 'hidden' ? now() : null;
      if (hiddenAt === null && since !== null && now() - since >= HIDDEN) listener();
    };
    const onShow = (event: PageTransitionEvent) => event.persisted && listener();
    const timer = setInterval(() => {
      if (now() - looked >= GAP && document.visibilityState === 'visible') listener();
      looked = now();
    }, LOOK);
    const network = (window.navigator as Navigator & { connection?: EventTarget & { type?: string } }).connection;
    let type = network?.type;
    const onNetwork = () => {
      // The browser also fires this event for each new estimate of the speed, while the network is the same.
      if (network?.type === type) return;
      type = network?.type;
      listener();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pageshow', onShow);
    window.addEventListener('online', listener);
    network?.addEventListener('change', onNetwork);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pageshow', onShow);
      window.removeEventListener('online', listener);
      network?.removeEventListener('change', onNetwork);
    };
  };
}
