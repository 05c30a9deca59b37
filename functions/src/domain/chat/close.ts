import type { BotChat, Chat, ClosedChat, OpenChat, QueuedChat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import { botResultOf } from './bot-result.ts';
import { endingOf } from './ending-of.ts';
import { commonOf } from './fields.ts';
import { turned } from '../clocks.ts';
import type { Ending } from '../ending.ts';
import type { Notice } from '../message.ts';
import { metricsOf } from '../metrics.ts';
import type { Operator } from '../operator.ts';
import { withoutChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { endKind } from '../rating-rules.ts';
import { may } from '../role.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again, changed, notice, say } from './change.ts';

/**
 * The owner, a supervisor or an admin closes a taken chat. A closed chat stays as it is, so a double click does no harm.
 * Refuses `chat-not-taken` (manual: only a chat in work can be closed), `not-owner` (with `ownerId`).
 */
export function close(
  chat: Chat,
  actor: Operator,
  owner: Operator | null,
  settings: Voice,
  now: Ms,
): ChatChange<ClosedChat> | Refused {
  if (chat.state === 'closed') return again(chat);
  if (chat.state !== 'active') return refuse('chat-not-taken', { state: chat.state });
  if (chat.ownerId !== actor.id && !may(actor.role, 'close any chat'))
    return refuse('not-owner', { ownerId: chat.ownerId });
  return end(chat, chat.ownerId, actor, owner, settings, now);
}

/** The visitor no longer answers the bot: the system closes the chat, so that no chat stays open for ever. */
export function expire(chat: BotChat, settings: Voice, now: Ms): ChatChange<ClosedChat> {
  return end(chat, null, 'system', null, settings, now);
}

/**
 * Somebody blocks the visitor: a chat that nobody has taken is closed, so that a blocked visitor reaches nobody. Null when there is nothing to close: a
 * chat that an operator has taken stays with that operator until they close it.
 */
export function shutOut(
  chat: Chat,
  actor: Operator,
  owner: Operator | null,
  settings: Voice,
  now: Ms,
): ChatChange<ClosedChat> | null {
  if (chat.state === 'closed' || chat.state === 'active') return null;
  return end(chat, isOwned(chat) ? chat.ownerId : null, actor, owner, settings, now);
}

/** The visitor has been gone for the company's time: the waiting chat ends with a last word for whoever comes back. */
export function abandon(chat: QueuedChat, settings: Voice, now: Ms): ChatChange<ClosedChat> {
  const last = { notice: 'abandoned', text: sayText(settings, 'abandonedText', chat.locale) } as const;
  return end(chat, null, 'system', null, settings, now, { last });
}

/** What of a close is other than usual: the last word to the visitor, and how the chat counts as ended. */
type How = { last?: { notice: Notice; text: string }; ending?: Ending };

/** Closes a chat: the visitor is told, the figures are frozen, and the present `owner` has one open chat less. `ownerId`: whose chat it counts as. */
export function end(
  chat: OpenChat,
  ownerId: string | null,
  by: Operator | 'system' | 'visitor',
  owner: Operator | null,
  settings: Voice,
  now: Ms,
  how: How = {},
): ChatChange<ClosedChat> {
  const person = typeof by === 'string' ? null : by;
  const last = how.last ?? {
    notice: by === 'visitor' ? 'ended' : 'closed',
    text: closingWords(chat, owner ?? person, settings),
  };
  const said = say(chat, notice(chat, last.notice, last.text, now, person));
  const ending = how.ending ?? endingOf(chat, typeof by === 'string' ? by : 'staff');
  const mark = endKind(ending, typeof by === 'string' ? by : 'staff');
  const closed: ClosedChat = {
    ...commonOf(said.chat),
    clocks: turned(chat, now),
    state: 'closed',
    ownerId,
    closedAt: now,
    closedBy: typeof by === 'string' ? by : by.id,
    ending,
    rating: null,
    ...(mark !== null && !settings.ratingAfter.includes(mark) ? { unasked: true as const } : {}),
    metrics: {
      ...metricsOf(chat, settings.timeZone, now),
      ...(mark === null ? {} : { mark }),
      ...(chat.state === 'bot' ? { bot: botResultOf(chat) } : {}),
    },
    counted: null,
  };
  return changed(closed, { messages: [said.message], operators: owner ? [withoutChat(owner, chat.id)] : [] });
}

function closingWords(chat: OpenChat, operator: Operator | null, settings: Voice): string {
  return sayText(settings, 'closedText', chat.locale, operator === null ? {} : { operator: operator.firstName });
}
