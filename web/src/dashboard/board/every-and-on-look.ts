import type { Ms } from '#domain/time.ts';

/** Does the work again and again while the page is looked at, and at once when it is looked at again. Returns a function that ends it. */
export function everyAndOnLook(ms: Ms, work: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') work();
  };
  const timer = setInterval(look, ms);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
}
