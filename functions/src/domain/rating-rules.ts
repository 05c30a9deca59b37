import type { Ending } from './ending.ts';

/** After what a company may ask its clients for a mark: an operator's answer, the bot's, a close for silence, and a chat that the client ended without an answer. */
export const RATED_ENDS = ['person', 'bot', 'silent', 'unanswered'] as const;
export type RatedEnd = (typeof RATED_ENDS)[number];

/** How a mark is given: one to five stars, or a thumb up or down, which count as 5 and 1. */
export const RATING_SCALES = ['stars', 'thumbs'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

/** When a client is asked for words to their mark: to each, to a mark of 3 or less, to none. */
export const RATING_COMMENTS = ['always', 'low', 'never'] as const;
export type RatingComments = (typeof RATING_COMMENTS)[number];

/** Up to which mark a client is asked what went wrong, where only low marks are asked for words. */
export const LOW_MARK = 3;

const KIND: Readonly<Record<Ending, RatedEnd>> = {
  person: 'person',
  bot: 'bot',
  silent: 'silent',
  'left-bot': 'unanswered',
  abandoned: 'unanswered',
  dismissed: 'unanswered',
};

/**
 * After which kind of end a chat is; null where nobody is asked for a mark. Whom nobody answered is asked only where they ended the chat themselves: a mark of somebody who gave up waiting
 * says something, and nobody else is asked how they were helped.
 */
export function endKind(ending: Ending, by: 'staff' | 'system' | 'visitor'): RatedEnd | null {
  const isLeft = ending === 'abandoned' || ending === 'dismissed';
  return isLeft && by !== 'visitor' ? null : KIND[ending];
}
