import type { AboutAnswers } from '../domain/bot/entry-fates.ts';
import { chats } from './refs.ts';

/** The fields that tell of the bot's answers in a closed chat. */
const FIELDS = ['told', 'handedOffAt', 'handedOffFor', 'ending', 'cameBackAt', 'metrics.bot'] as const;

/** What the newest closed chats tell of the bot's answers, so many chats at the most. */
export async function answersIn(companyId: string, count: number): Promise<AboutAnswers[]> {
  const closed = chats(companyId).where('state', '==', 'closed').orderBy('closedAt', 'desc').limit(count);
  // Moments are told only as there or not, so they need no conversion.
  return (await closed.select(...FIELDS).get()).docs.map((doc) => doc.data() as AboutAnswers);
}
