import { nextUncounted } from '../../store/due.ts';
import { attempt } from '../../store/pages.ts';
import { uncountedOf } from '../../store/report.ts';
import { takeTurns } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';
import { countChats } from './stats.ts';

/** How many chats of a company are counted before the next company has its turn. A save may write 500 documents, and it also writes the figures of the day. */
const PAGE = 200;

/**
 * Counts closed chats that the daily figures do not hold yet, or hold in an earlier state (a late rating, another topic). It does so in pages and not
 * at each close: the figures of a day are one document, which a busy company would otherwise write many times a second. The companies take turns.
 */
export const countClosed = (stint: Stint): Promise<void> => takeTurns(nextUncounted, stint, countPage);

/** Counts the next chats of a company. */
async function countPage(companyId: string): Promise<boolean> {
  const { docs } = await uncountedOf(companyId).select('metrics.day').limit(PAGE).get();
  let counted = false;
  for (const [day, some] of Map.groupBy(docs, (doc) => String(doc.get('metrics.day'))))
    await attempt('not counted', `${companyId}/${day}`, async () => {
      await countChats(
        companyId,
        some.map(({ id }) => id),
      );
      counted = true;
    });
  return docs.length === PAGE && counted;
}
