import { signal } from '@preact/signals';
import type { ActiveChat, AssignedChat, Chat, ClosedChat, QueuedChat } from '#domain/chat.ts';
import { start } from '#domain/chat/start.ts';
import type { Message } from '#domain/message.ts';
import { metricsOf } from '#domain/metrics.ts';
import type { Operator } from '#domain/operator.ts';
import type { RoutingRecord } from '#domain/routing-record.ts';
import { newOperator } from '#domain/team.ts';
import { newVisitor } from '#domain/visitor.ts';
import type { Answered } from '../chat/composer.tsx';
import type { Listen } from '../database/live.ts';

export const at = 1;
export const person = (id: string, firstName: string): Operator => ({
  ...newOperator({ id, firstName, role: 'operator', maxChats: 1, shiftId: '' }, at),
  status: 'working',
});
export const ANNA = { ...person('anna', 'Анна'), openChats: ['x'] };
export const always =
  <T>(value: T): Listen<T> =>
  (next) => (next(value), () => {});

const begun = start(newVisitor({ id: 'v', tokenHash: '', locale: 'ru' }, at), 'company', 'chat', at);
if (!begun.ok) throw new Error(begun.reason);
const { memory: _, owes: __, ...common } = { ...begun.chat, seq: 3 };
const waits = { reason: 'cannot-answer', awaitingSince: at, gone: null, avoid: null } as const;
export const queued: QueuedChat = { ...common, ...waits, state: 'queued' };
const calm = { takenAt: at, awaitingSince: at, alertedAt: at, ownerAbsentSince: null, silence: null };
export const active = (ownerId: string): ActiveChat => ({ ...common, ...calm, state: 'active', ownerId });
export const assigned = (ownerId: string, fromId: string | null): AssignedChat => ({
  ...common,
  state: 'assigned',
  ownerId,
  assignedAt: at,
  awaitingSince: at,
  reason: 'transfer',
  offer: fromId === null ? null : { fromId, note: '', awaitingSince: null, unansweredSince: null },
});
export const closed: ClosedChat = {
  ...common,
  state: 'closed',
  ownerId: 'anna',
  closedAt: at,
  closedBy: 'anna',
  ending: 'person',
  rating: null,
  metrics: metricsOf(queued, 'UTC', at),
  counted: null,
};
export const record: RoutingRecord = {
  at,
  why: 'by-hand',
  operatorId: 'oleg',
  fromId: 'anna',
  by: 'anna',
  among: null,
  load: null,
};
export const reply: Message = {
  seq: 2,
  id: 'b',
  at,
  text: 'Да',
  from: 'operator',
  kind: 'text',
  operatorId: 'anna',
  firstName: 'Анна',
};
export const asked: Message = { seq: 1, id: 'a', at, text: 'Вы здесь?', from: 'visitor', kind: 'text', choice: null };
export const taken: Message = {
  seq: 3,
  id: 'c',
  at,
  text: 'Здравствуйте!',
  from: 'system',
  kind: 'notice',
  notice: 'taken',
  by: { operatorId: 'anna', firstName: 'Анна' },
};
export const line = (message: Message) => ({ message, newDay: false, newSpeaker: true });
export const opened = (chat: Chat, messages: readonly Message[] = []) =>
  ({
    chat: signal(chat),
    messages: signal([...messages]),
    behind: signal(false),
    seen: signal(0),
    clientTypedAt: signal(null),
  }) satisfies Answered;
