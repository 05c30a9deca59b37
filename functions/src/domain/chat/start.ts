import type { Channel } from '../channel.ts';
import type { BotChat } from '../chat.ts';
import { freshClocks } from '../clocks.ts';
import { freshMemory } from '../bot/conversation.ts';
import type { Refused } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';
import { clientOf } from '../client-of.ts';
import { seenNow } from '../visitor-presence.ts';
import { mayWrite } from '../visitor.ts';

/** A new chat of a visitor, with the bot; it has no message yet. Refuses `blocked`, `muted`. */
export function start(
  visitor: Visitor,
  companyId: string,
  chatId: string,
  now: Ms,
  channel: Channel = 'widget',
): { ok: true; chat: BotChat; visitor: Visitor } | Refused {
  const allowed = mayWrite(visitor, now);
  if (!allowed.ok) return allowed;
  const chat: BotChat = {
    id: chatId,
    companyId,
    visitorId: visitor.id,
    client: clientOf(visitor),
    locale: visitor.locale,
    startedAt: now,
    seq: 0,
    last: null,
    asked: null,
    lastVisitorAt: now,
    topic: null,
    description: '',
    channel,
    handedOffAt: null,
    firstResponseAt: null,
    reassignments: 0,
    clocks: freshClocks(now),
    readByVisitor: 0,
    reachedVisitor: 0,
    readByOwner: 0,
    seenUntil: seenNow(visitor, now),
    pace: null,
    recent: [],
    state: 'bot',
    memory: freshMemory(),
    owes: null,
  };
  const { answeredByBot: _, ...known } = visitor;
  return { ok: true, chat, visitor: { ...known, openChatId: chatId, lastChatId: chatId } };
}
