import { nextUnworded } from '../../store/due.ts';
import { sideBySide } from '../../store/pages.ts';
import { chats } from '../../store/refs.ts';
import { goRound } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';
import { keepWords } from './keep.ts';

/** How many chats of a company are done before the next company has its turn. */
const PAGE = 100;

/**
 * Makes the chats that have closed, or have been rated or sorted since, found by their words. It is no part of a close, which stays one save: the words stand in
 * the messages, and a search can wait a minute. The companies take turns.
 */
export async function sweepWords(stint: Stint): Promise<void> {
  let isLeft = true;
  while (isLeft && Date.now() < stint.deadline) {
    isLeft = false;
    await goRound(
      (stretch) => nextUnworded(stint.shards, stretch),
      stint,
      async (companyId) => {
        const { docs } = await chats(companyId).where('unworded', '==', true).select().limit(PAGE).get();
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
        isLeft ||= docs.length === PAGE && kept > 0;
      },
    );
  }
}
