import { chatsDue } from '../../store/due.ts';
import { eachFairly } from '../../store/fairly.ts';
import { settle } from '../chat/settle.ts';
import type { Stint } from './stint.ts';

/**
 * The chats with the bot: the answers that it owes, which may have to wait for a slow language model, and beside them the chats that the visitor has
 * left.
 */
export async function sweepBot({ shards, deadline, crew }: Stint): Promise<void> {
  const now = Date.now();
  const sweepLane = (lane: 'owed' | 'left') =>
    eachFairly(
      { source: (without) => chatsDue(lane, shards, now, without), companyOf: ({ companyId }) => companyId },
      deadline,
      ({ companyId, chatId }) => settle(companyId, chatId),
      { crew },
    );
  await Promise.all([sweepLane('owed'), sweepLane('left')]);
}
