import type { BotChat } from '../chat.ts';
import { sayText } from '../text/say-text.ts';
import type { Voice } from '../text/say-text.ts';
import { spanWords } from '../text/span-words.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/** The client has said nothing to the bot for long: they are warned before the chat closes by itself. */
export function warnIdle(chat: BotChat, settings: Voice, now: Ms): ChatChange<BotChat> {
  const left = spanWords(Math.min(settings.botWarnMs, settings.botIdleMs), chat.locale);
  const said = say(chat, notice(chat, 'warned', sayText(settings, 'botReminderText', chat.locale, { left }), now));
  return changed({ ...said.chat, remindedAt: now }, { messages: [said.message] });
}
