import type { Chat } from './chat.ts';
import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/**
 * The time within which a company means to answer a waiting client, unless its admin sets another. It has a file of its own, so that no page loads
 * the schema of the settings for it.
 */
export const ANSWER_TARGET: Ms = MINUTE;

/** Which of the company's targets an answer has: that for the first answer of a person, or that for each further one. */
export type WhichAnswer = 'first' | 'next';

export const nextAnswerOf = ({ firstResponseAt }: Pick<Chat, 'firstResponseAt'>): WhichAnswer =>
  firstResponseAt === null ? 'first' : 'next';

/** The company's target for an answer, in ms; that of new companies while the company's is not known. */
export function targetOf(
  company: { settings: { firstTargetMs?: Ms; answerTargetMs: Ms } } | null | undefined,
  which: WhichAnswer,
): Ms {
  const settings = company?.settings;
  return (which === 'first' ? settings?.firstTargetMs : settings?.answerTargetMs) ?? ANSWER_TARGET;
}
