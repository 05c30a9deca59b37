import { nextUnworded } from '../../store/due.ts';
import { sideBySide } from '../../store/pages.ts';
import { unwordedOf } from '../../store/closed.ts';
import { takeTurns } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';
import { keepWords } from './keep.ts';

/** How many chats of a company are done before the next company has its turn. */
const PAGE = 100;

/**
 * Makes the chats that have closed, or have been rated or sorted since, found by their words. It is no part of a close, which stays one save: the words stand in
 * the messages, and a search can wait a minute. The companies take turns.
 */
export const sweepWords = (stint: Stint): Promise<void> =>
  takeTurns(nextUnworded, stint, async (companyId) => {
    const { docs } = await unwordedOf(companyId).select().limit(PAGE).get();
    let kept = 0;
    await sideBySide(
      docs.map(({ id }) => id),
      stint.deadline,
      (chatId) => `${companyId}/${chatId}`,
      async (chatId) => {
        await keepWords(companyId, chatId);
        kept++;
      },
    );
    return docs.length === PAGE && kept > 0;
  });
