import type { Ms } from '../../domain/time.ts';
import { chatsUncounted } from '../../store/due.ts';
import { attempt, pagesOf } from '../../store/pages.ts';
import { countChats } from './stats.ts';

/** How many chats one save counts. A save may write 500 documents, and it also writes the figures of the day. */
const PAGE = 200;

/**
 * Counts closed chats that the daily figures do not hold yet, or hold in an earlier state (a late rating, another topic). It does so in pages and not
 * at each close: the figures of a day are one document, which a busy company would otherwise write many times a second.
 */
export async function countClosed(deadline: Ms): Promise<void> {
  if (Date.now() >= deadline) return;
  for await (const page of pagesOf(chatsUncounted(), PAGE)) {
    const days = Map.groupBy(
      page.map(({ item }) => item),
      ({ companyId, day }) => `${companyId} ${day}`,
    );
    for (const [name, chats] of days) {
      if (Date.now() >= deadline) return;
      const { companyId, day } = chats[0]!;
      const ids = chats.map(({ chatId }) => chatId);
      await attempt('not counted', name, () => countChats(companyId, day, ids));
    }
    if (Date.now() >= deadline) return;
  }
}
