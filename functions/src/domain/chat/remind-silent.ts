import type { ActiveChat } from '../chat.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import { spanWords } from '../text/span-words.ts';
import type { Ms } from '../time.ts';
import type { Typing } from '../typing.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/** The visitor has said nothing since an operator's answer: they are asked whether they are still there, before the chat ends. */
export function remindSilent(chat: ActiveChat, settings: Voice, now: Ms): ChatChange<ActiveChat> {
  const said = say(
    chat,
    notice(
      chat,
      'reminder',
      sayText(settings, 'silenceText', chat.locale, { left: spanWords(settings.silenceCloseMs, chat.locale) }),
      now,
    ),
  );
  const silence = { since: chat.silence?.since ?? now, remindedAt: now };
  // The owner need not read what the system says.
  const readByOwner = chat.readByOwner === chat.seq ? said.message.seq : chat.readByOwner;
  return changed({ ...said.chat, silence, readByOwner }, { messages: [said.message] });
}

/** A visitor who types is not silent: the time counts anew from when they last did. Null when they have not typed since it began. */
export function hearTyping(chat: ActiveChat, typing: Typing | null): ChatChange<ActiveChat> | null {
  const { silence } = chat;
  const typedAt = typing?.visitorAt ?? null;
  if (silence === null || typedAt === null || typedAt <= (silence.remindedAt ?? silence.since)) return null;
  return changed({ ...chat, silence: { since: typedAt, remindedAt: silence.remindedAt === null ? null : typedAt } });
}
