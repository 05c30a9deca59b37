import type { HandOffReason } from '../bot/outcome.ts';
import type { Chat, QueuedChat } from '../chat.ts';
import { commonOf } from './fields.ts';
import { asked, turned } from '../clocks.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { askedNothing } from './asked.ts';
import type { BotSpeech } from './bot-speaks.ts';
import { topicByBot } from './bot-speaks.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/** Reasons of a hand-off where the visitor's last message asks for a person and does not say what they need. */
export const CALLS: readonly HandOffReason[] = ['asked-for-person', 'not-helped'];

/** The bot hands off the chat: the chat waits in the queue from now on, and the visitor is told. Refuses `bot-silenced`. */
export function handOff(
  chat: Chat,
  reason: HandOffReason,
  topic: BotSpeech['topic'],
  settings: Voice,
  now: Ms,
): ChatChange<QueuedChat> | Refused {
  if (chat.state !== 'bot') return refuse('bot-silenced');
  const said = say(chat, notice(chat, 'handed-off', sayText(settings, 'handOffText', chat.locale), now));
  const queued: QueuedChat = {
    ...commonOf(said.chat),
    asked: CALLS.includes(reason) ? askedNothing(chat.asked) : chat.asked,
    topic: topicByBot(chat, topic),
    handedOffAt: chat.handedOffAt ?? now,
    ...(chat.handedOffAt === null ? { handedOffFor: reason } : {}),
    clocks: asked(turned(chat, now), now),
    state: 'queued',
    awaitingSince: now,
    reason,
    avoid: null,
    gone: null,
  };
  return changed(queued, { messages: [said.message] });
}
