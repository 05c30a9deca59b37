import { logger } from 'firebase-functions';
import { letBotAnswer } from './converse.ts';

/** Lets the bot answer after a save that left it owing: what fails here must not fail what was saved, since the minute sweep finds a bot that owes. */
export async function answerWaiting(companyId: string, chatId: string): Promise<void> {
  try {
    await letBotAnswer(companyId, chatId);
  } catch (error) {
    logger.error('bot did not answer', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}
