import { carryOut } from '../chat/carry-out.ts';
import { renew } from './renew.ts';

/** Learns a model anew that today's code cannot read, and then lets the bot answer whoever waits for it. Safe to run twice: it asks the state. */
export async function renewBotOf(companyId: string, version: number): Promise<void> {
  const waiting = await renew(companyId, version);
  await carryOut(
    companyId,
    waiting.map((chatId) => ({ what: 'bot answers', chatId })),
  );
}
