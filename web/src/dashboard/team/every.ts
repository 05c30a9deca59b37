import type { Ms } from '#domain/time.ts';

/** Does the work again and again, only while the page is looked at. Returns a function that ends it. */
export function every(ms: Ms, work: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') work();
  }, ms);
  return () => clearInterval(timer);
}
