import { markReached, markRead } from '../domain/chat/edit.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import { rate } from '../domain/chat/rate.ts';
import type { Chat, Rating } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { noteTyping } from '../domain/typing.ts';
import { mayWrite } from '../domain/visitor.ts';
import { saveChange } from '../store/chat-save.ts';
import { at } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Credentials } from './credentials.ts';
import { isSame } from './credentials.ts';

/** The visitor's mark for one of their own chats. Refuses `unknown-visitor`, `unknown-chat`, and as `rate` does. */
export function rateChat(
  companyId: string,
  credentials: Credentials,
  given: { chatId: string; score: Rating['score']; comment: string },
) {
  return onOwnChat(companyId, credentials, given.chatId, (chat) => rate(chat, given.score, given.comment, Date.now()));
}

/** How far the messages have reached the visitor, or how far they have `seen` them. Refuses `unknown-visitor`, `unknown-chat`. */
export function markReadByVisitor(
  companyId: string,
  credentials: Credentials,
  { chatId, seq, seen }: { chatId: string; seq: number; seen: boolean },
) {
  return onOwnChat(companyId, credentials, chatId, (chat) =>
    seen ? markRead(chat, 'visitor', seq) : markReached(chat, seq),
  );
}

/** The visitor types. Refuses `unknown-visitor`, `unknown-chat`. */
export function typeByVisitor(companyId: string, credentials: Credentials, { chatId }: { chatId: string }) {
  return decide(async (unit) => {
    const [visitor, chat, typing] = await Promise.all([
      unit.read(at.visitor(companyId, credentials.visitorId)),
      unit.read(at.chat(companyId, chatId)),
      unit.read(at.typing(companyId, chatId)),
    ]);
    if (visitor === null || !isSame(visitor, credentials)) return refuse('unknown-visitor');
    if (chat === null || chat.visitorId !== visitor.id) return refuse('unknown-chat');
    const now = Date.now();
    const noted = mayWrite(visitor, now).ok ? noteTyping(chat, typing, 'visitor', now) : null;
    if (noted !== null) unit.put(at.typing(companyId, chatId), noted);
    return { ok: true };
  });
}

function onOwnChat(
  companyId: string,
  credentials: Credentials,
  chatId: string,
  verb: (chat: Chat) => ChatChange | Refused,
): Promise<{ ok: true } | Refused> {
  return decide(async (unit) => {
    const [company, visitor, chat] = await Promise.all([
      unit.read(at.company(companyId)),
      unit.read(at.visitor(companyId, credentials.visitorId)),
      unit.read(at.chat(companyId, chatId)),
    ]);
    if (company === null) return refuse('unknown-company');
    if (visitor === null || !isSame(visitor, credentials)) return refuse('unknown-visitor');
    if (chat === null || chat.visitorId !== visitor.id) return refuse('unknown-chat');
    const change = verb(chat);
    if (!change.ok) return change;
    saveChange(unit, company, change);
    return { ok: true };
  });
}
