import { carryOut } from '../chat/carry-out.ts';
import { renew } from './renew.ts';

/** Trains a model again that the present code cannot read, then lets the bot answer the waiting chats. Safe to run twice: it looks at the stored state. */
export async function renewBotOf(companyId: string, version: number): Promise<void> {
  const waiting = await renew(companyId, version);
  await carryOut(
    companyId,
    waiting.map((chatId) => ({ what: 'bot answers', chatId })),
  );
}
