import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether an element has come into view, or near it, since it was drawn. What is only needed by whoever looks can wait for that. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const canTell = typeof IntersectionObserver === 'function';
  const [isSeen, setSeen] = useState(!canTell);
  useEffect(() => {
    if (isSeen || element.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [isSeen]);
  return isSeen;
}
