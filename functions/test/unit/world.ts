import type { ActiveChat, AssignedChat, BotChat, ClosedChat, QueuedChat } from '../../src/domain/chat.ts';
import { queuedSince } from '../../src/domain/chat.ts';
import { assign } from '../../src/domain/chat/assign.ts';
import { close } from '../../src/domain/chat/close.ts';
import { handOff } from '../../src/domain/chat/hand-off.ts';
import { start } from '../../src/domain/chat/start.ts';
import { take } from '../../src/domain/chat/take.ts';
import type { Operator } from '../../src/domain/operator.ts';
import { withChat } from '../../src/domain/operator.ts';
import type { Refused } from '../../src/domain/refusal.ts';
import type { CompanySettings } from '../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Ms } from '../../src/domain/time.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import type { Visitor } from '../../src/domain/visitor.ts';
import { newVisitor } from '../../src/domain/visitor.ts';

/** Thursday, 1 January 2026, noon in Moscow: when each story begins. */
export const NOON: Ms = Date.UTC(2026, 0, 1, 9);

export const SETTINGS: CompanySettings = { ...DEFAULT_SETTINGS.ru };
export const COMPANY = { name: 'Цветы', settings: SETTINGS };

export function operator(id: string, more: Partial<Operator> = {}): Operator {
  return {
    id,
    firstName: id,
    role: 'operator',
    active: true,
    status: 'working',
    statusSince: NOON,
    shiftId: `shift-${id}`,
    openChats: [],
    maxChats: 3,
    lastAssignedAt: 0,
    ...more,
  };
}

export const anna = operator('anna');
export const boris = operator('boris');
export const vera = operator('vera', { role: 'supervisor' });
export const admin = operator('admin', { role: 'admin' });

export function visitor(more: Partial<Visitor> = {}): Visitor {
  return { ...newVisitor({ id: 'visitor-1', tokenHash: 'hash', locale: 'ru' }, NOON), ...more };
}

/** The change that a verb agreed to; throws on a refusal, which here is a bug in the test. */
export function must<T extends { ok: true }>(outcome: T | Refused): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

/** The reason of a verb's refusal; null when it agreed. */
export function reasonOf(outcome: { ok: true } | Refused): string | null {
  return outcome.ok ? null : outcome.reason;
}

/** A chat that began at noon and goes from state to state, each a minute later. */
export function withBot(): BotChat {
  return must(start(visitor(), 'company-1', 'chat-1', NOON)).chat;
}

type Wait = { id?: string; avoid?: QueuedChat['avoid']; awaitingSince?: Ms };

export function queued(more: Wait = {}): QueuedChat & { awaitingSince: Ms } {
  const { chat } = must(handOff(withBot(), 'cannot-answer', null, SETTINGS, NOON + MINUTE));
  return { ...chat, awaitingSince: queuedSince(chat), gone: null, ...more };
}

export const BY_ROUTING = { why: 'least-loaded', by: 'routing', among: 1, overLimit: false } as const;

export function assigned(owner = anna): AssignedChat {
  return must(assign(queued(), owner, null, BY_ROUTING, NOON + MINUTE + SECOND)).chat;
}

/** Taken by its owner, who has it among their open chats. */
export function active(owner = anna): ActiveChat {
  return must(take(assigned(owner), withChat(owner, 'chat-1'), COMPANY, NOON + 2 * MINUTE)).chat;
}

export const owning = (owner: Operator): Operator => withChat(owner, 'chat-1');

export function closed(owner = anna): ClosedChat {
  return must(close(active(owner), owning(owner), owning(owner), SETTINGS, NOON + 10 * MINUTE)).chat;
}

/** One chat in each state. */
export const EVERY_STATE = {
  bot: withBot(),
  queued: queued(),
  assigned: assigned(),
  active: active(),
  closed: closed(),
} as const;
export type State = keyof typeof EVERY_STATE;
