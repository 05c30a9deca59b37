import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWork } from '../work/context.ts';

/** Half of a column on the screen: what it shows is seen. */
const SEEN = 0.5;

/**
 * Says of a column whether it is on the screen. When the one that keys mean is scrolled away, as on a phone, they mean the one that has come, unless
 * somebody writes in the other one.
 */
export function useSighted(element: RefObject<HTMLElement | null>, chatId: string): void {
  const { columns } = useWork();
  useEffect(() => {
    const column = element.current;
    if (column === null) return;
    if (typeof IntersectionObserver !== 'function') {
      columns.sight(chatId, true);
      return () => columns.sight(chatId, null);
    }
    const watch = new IntersectionObserver(
      (entries) => {
        columns.sight(chatId, entries.at(-1)!.intersectionRatio >= SEEN);
        const instead = columns.instead.peek();
        const isWriting = document.activeElement?.matches('.column.current :is(textarea, input, select)') ?? false;
        if (instead !== null && !isWriting) columns.enter(instead);
      },
      { threshold: SEEN },
    );
    watch.observe(column);
    return () => {
      watch.disconnect();
      columns.sight(chatId, null);
    };
  }, []);
}
