import type { QueuedChat } from '../chat.ts';
import { turned } from '../clocks.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';

/**
 * Looks whether the visitor of a waiting chat is still there, at the moment when that is due. Who has had no page open for the company's time is gone:
 * their chat moves behind those who are there, and the clock of waiting stops. The visitor is marked in the same save, so that a stream which opens at this
 * very moment excludes it, and the next one finds the chat again (`comeBack`).
 */
export function missVisitor(
  chat: QueuedChat,
  visitor: Visitor,
  settings: CompanySettings,
  now: Ms,
): { change: ChatChange<QueuedChat>; visitor: Visitor } {
  const { hereUntil } = visitor;
  if (chat.gone !== null || hereUntil === null) return { change: changed({ ...chat, seenUntil: hereUntil }), visitor };
  const since = Math.max(chat.seenUntil ?? 0, hereUntil);
  if (now < since + settings.goneMs) return { change: changed({ ...chat, seenUntil: since }), visitor };
  const { awaitingSince } = chat;
  const left = { ...chat, clocks: turned(chat, now), awaitingSince: null, gone: { since, awaitingSince } } as const;
  return { change: changed<QueuedChat>({ ...left, seenUntil: since }), visitor: { ...visitor, missedAt: now } };
}
