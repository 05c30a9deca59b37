import type { List } from '../app/route.ts';
import { neighbour } from './next-waiting.ts';
import { useKey } from './use-key.ts';
import { useGoByKey } from './use-shell-keys.ts';

/** Opens the chat above or below in a list, in the order that is on the screen. */
export function useListKeys(list: List, ids: readonly string[], open: string | null): void {
  const go = useGoByKey();
  const step = (by: 1 | -1) => {
    const chatId = neighbour(ids, open, by);
    if (chatId !== null) go({ page: list, chatId });
  };
  useKey('following', () => step(1));
  useKey('previous', () => step(-1));
}
