import type { Chat } from './chat.ts';
import type { Ms } from './time.ts';
import { SECOND } from './time.ts';

/** When the visitor and the operator last typed. It is a document of its own beside the chat, which only these two listen to. */
export type Typing = { visitorAt: Ms | null; operatorAt: Ms | null };
export const NOBODY_TYPES: Typing = { visitorAt: null, operatorAt: null };
export type Typist = 'visitor' | 'operator';

/** The shortest time between two writes for the same typist. */
export const TYPING_PACE: Ms = 4 * SECOND;
/** How long somebody counts as typing after the last write: a little longer than the pace, so that the sign on the screen does not flicker. */
export const TYPING_SHOWN: Ms = 6 * SECOND;

/** Notes that somebody types. Null when there is nothing to write: too soon after the last write, or no operator has taken the chat. */
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
