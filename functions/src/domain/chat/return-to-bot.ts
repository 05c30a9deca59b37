import { freshMemory } from '../bot/conversation.ts';
import type { BotChat, Chat } from '../chat.ts';
import { commonOf } from './fields.ts';
import { turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { withoutChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';
import { ownActive } from './reply.ts';

/** The owner gives a taken chat back to the bot. The bot greets again and owes an answer to what the owner left unanswered. Refuses as `reply` does. */
export function returnToBot(chat: Chat, operator: Operator, settings: Voice, now: Ms): ChatChange<BotChat> | Refused {
  const mine = ownActive(chat, operator.id);
  if (!mine.ok) return mine;
  const said = say(
    mine.chat,
    notice(chat, 'given-back', sayText(settings, 'greetingText', chat.locale), now, operator),
  );
  const back: BotChat = {
    ...commonOf(said.chat),
    clocks: { ...turned(mine.chat, now), unansweredSince: null },
    state: 'bot',
    memory: freshMemory(),
    owes: mine.chat.awaitingSince === null ? null : now,
    lastVisitorAt: now,
  };
  return changed(back, {
    messages: [said.message],
    operators: [withoutChat(operator, chat.id)],
    record: {
      at: now,
      why: 'given-back',
      by: operator.id,
      operatorId: null,
      fromId: operator.id,
      among: null,
      load: null,
    },
  });
}
