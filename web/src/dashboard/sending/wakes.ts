import type { Ms } from '#domain/time.ts';

/** A page that nobody has looked at for so long may have been put to sleep by its browser. */
const HIDDEN: Ms = 10_000;
/** How often the clock is looked at, and which gap between two looks means that the computer has slept. */
const LOOK: Ms = 5_000;
const GAP: Ms = 20_000;

/** Tells when what the screen shows may be old: after sleep, a hidden tab, a way back by the browser, a change of network. */
export type Wakes = (listener: () => void) => () => void;

/** The browser's own moments, with the clock for what it does not say. */
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
      // The browser tells of each new estimate of the speed too: that is no other network.
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
