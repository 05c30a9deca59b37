import { answerWaiting } from './answer-waiting.ts';
import { renew } from './renew.ts';

/** Learns a model anew that today's code cannot read, and then lets the bot answer whoever waits for it. Safe to run twice: it asks the state. */
export async function renewBotOf(companyId: string, version: number): Promise<void> {
  for (const chatId of await renew(companyId, version)) await answerWaiting(companyId, chatId);
}
