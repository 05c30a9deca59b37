import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The least width of a column, px: a chat fills a phone of this width, too. */
const LEAST = 380;

/** How many columns of `count` stand in the box at once; at least one. They share its width, so that none is cut. */
export function useFit(box: RefObject<HTMLElement | null>, count: number): number {
  const [room, setRoom] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setRoom(Math.max(1, Math.floor(element.clientWidth / LEAST)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return Math.min(room, Math.max(1, count));
}
