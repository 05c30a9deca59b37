import type { Chat, QueuedChat } from '../chat.ts';
import { hasLeft } from '../chat.ts';
import { turned } from '../clocks.ts';
import { RETURN_WORDS } from '../return-words.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/**
 * A visitor who had left their waiting chat is there again: the chat gets its place in the queue back, and says so. Null when there is nothing to go on
 * with: the chat has not been found left, somebody has it by now, or it is over, and then its last word says so.
 */
export function comeBack(chat: Chat, seenUntil: Ms, now: Ms): ChatChange<QueuedChat> | null {
  if (!hasLeft(chat)) return null;
  const said = say(waitsAgain(chat, now), notice(chat, 'back', RETURN_WORDS[chat.locale], now));
  return changed({ ...said.chat, seenUntil }, { messages: [said.message] });
}

/** The visitor waits on, since when they did before they left. A chat that they have not left stays as it is. */
export function waitsAgain(chat: QueuedChat, now: Ms): QueuedChat {
  if (!hasLeft(chat)) return chat;
  return { ...chat, clocks: turned(chat, now), awaitingSince: chat.gone.awaitingSince, gone: null };
}
