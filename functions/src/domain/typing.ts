import type { Chat } from './chat.ts';
import type { Ms } from './time.ts';
import { SECOND } from './time.ts';

/** Who typed when: a document of its own beside the chat, which only the two of them follow. */
export type Typing = { visitorAt: Ms | null; operatorAt: Ms | null };
export const NOBODY_TYPES: Typing = { visitorAt: null, operatorAt: null };
export type Typist = 'visitor' | 'operator';

/** At most one write in so long, for each of the two. */
export const TYPING_PACE: Ms = 4 * SECOND;
/** How long somebody counts as typing after the last sign of it: a little longer than the pace, so that it does not flicker. */
export const TYPING_SHOWN: Ms = 6 * SECOND;

/** Notes that somebody types; null when there is nothing to write: too soon after the last time, or no person has the chat in hand. */
export function noteTyping(chat: Chat, typing: Typing | null, who: Typist, now: Ms): Typing | null {
  if (chat.state !== 'active') return null;
  const before = typing ?? NOBODY_TYPES;
  const last = who === 'visitor' ? before.visitorAt : before.operatorAt;
  if (last !== null && now - last < TYPING_PACE) return null;
  return who === 'visitor' ? { ...before, visitorAt: now } : { ...before, operatorAt: now };
}

/** Whether somebody is typing now, as far as is known. */
export function isTyping(at: Ms | null, now: Ms): boolean {
  return at !== null && now - at < TYPING_SHOWN;
}
