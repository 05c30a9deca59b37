import { BOT_WORDS } from '../bot-words.ts';
import type { BotChat } from '../chat.ts';
import type { Ms } from '../time.ts';
import { botSpeaks } from './bot-speaks.ts';
import type { ChatChange } from './change.ts';

/**
 * The bot wants to hand off and may not, since too many visitors of the network have asked for people. The bot says so and keeps the chat. Without this
 * message the hand-off would be tried again for ever, and the visitor would not know what to do.
 */
export function cannotCall(chat: BotChat, now: Ms): ChatChange<BotChat> {
  const speech = { id: `bot-${chat.seq + 1}`, text: BOT_WORDS.cannotCall[chat.locale], entryId: null, choices: [] };
  return botSpeaks(chat, { ...speech, topic: null, memory: chat.memory }, now);
}
