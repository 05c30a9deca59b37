import type { Chat } from './chat.ts';
import type { Ms } from './time.ts';
import { SECOND } from './time.ts';

/** When the visitor and the operator last typed. It is a document of its own beside the chat, which only these two listen to. */
export type Typing = { visitorAt: Ms | null; operatorAt: Ms | null };
export const NOBODY_TYPES: Typing = { visitorAt: null, operatorAt: null };
export type Typist = 'visitor' | 'operator';

/** The shortest time between two writes for the same typist. */
export const TYPING_PACE: Ms = 4 * SECOND;
/** How often a client tells that somebody goes on typing. Each time costs a call, a write and whatever follows from it, so it is seldom. */
export const TYPING_TOLD: Ms = 10 * SECOND;
/** After so long without a letter a client tells that somebody has stopped, so that the sign does not stay until TYPING_SHOWN is over. */
export const TYPING_STOPS: Ms = 5 * SECOND;
/** How long somebody counts as typing after the last write: a little longer than TYPING_TOLD, so that the sign on the screen does not flicker. */
export const TYPING_SHOWN: Ms = 12 * SECOND;

/**
 * Notes that somebody types, or has `stopped`. Null when there is nothing to write: too soon after the last write, unless they have sent a message since; or
 * no operator has taken the chat; or nobody is known to type who could stop.
 */
export function noteTyping(chat: Chat, typing: Typing | null, who: Typist, now: Ms, stopped: boolean): Typing | null {
  if (chat.state !== 'active') return null;
  const before = typing ?? NOBODY_TYPES;
  const last = who === 'visitor' ? before.visitorAt : before.operatorAt;
  const isTooSoon = last !== null && now - last < TYPING_PACE && last >= spokeAt(chat, who);
  if (stopped ? last === null : isTooSoon) return null;
  const at = stopped ? null : now;
  return who === 'visitor' ? { ...before, visitorAt: at } : { ...before, operatorAt: at };
}

/** When this side last said something, as far as the chat tells. */
function spokeAt(chat: Chat, who: Typist): Ms {
  if (who === 'visitor') return chat.lastVisitorAt;
  return chat.last?.from === 'operator' ? chat.last.at : 0;
}

/** Whether somebody is typing now, as far as is known. */
export function isTyping(at: Ms | null, now: Ms): boolean {
  return at !== null && now - at < TYPING_SHOWN;
}
