import type { Chat, ClosedChat, Rating } from '../chat.ts';
import { RULES, spend } from '../limit.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import { DAY } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';

/** How long after the close a visitor may rate, and change the rating. */
export const RATING_OPEN: Ms = 7 * DAY;

/**
 * The visitor's mark (CSAT, 1 to 5). A `comment` of null keeps the earlier comment. Refuses `chat-not-closed`, `rating-over`, `too-many`.
 */
export function rate(
  chat: Chat,
  score: Rating['score'],
  comment: string | null,
  now: Ms,
): ChatChange<ClosedChat> | Refused {
  if (chat.state !== 'closed') return refuse('chat-not-closed');
  if (now - chat.closedAt > RATING_OPEN) return refuse('rating-over');
  const paced = spend(chat.pace, RULES['visitor rates'], now);
  if (!paced.ok) return paced;
  const kept = comment ?? chat.rating?.comment ?? '';
  return changed({ ...chat, pace: paced.bucket, rating: { score, comment: kept, at: now } });
}
