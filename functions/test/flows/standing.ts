import type { Chat } from '../../src/domain/chat.ts';
import { isOwned } from '../../src/domain/chat.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Operator } from '../../src/domain/operator.ts';
import { isAvailable, loadOf } from '../../src/domain/operator.ts';
import { pair } from '../../src/domain/routing.ts';
import type { RoutingRecord } from '../../src/domain/routing-record.ts';
import type { Shift } from '../../src/domain/shift.ts';
import type { Ms } from '../../src/domain/time.ts';
import type { Visitor } from '../../src/domain/visitor.ts';

/** All that a company's routing consists of, as it stands at one moment. */
export type Standing = {
  chats: readonly Chat[];
  operators: readonly Operator[];
  visitors: readonly Visitor[];
  /** By chat. */
  messages: ReadonlyMap<string, readonly Message[]>;
  records: ReadonlyMap<string, readonly RoutingRecord[]>;
  /** By operator. */
  shifts: ReadonlyMap<string, readonly Shift[]>;
};

/** What is wrong at a moment when no save is under way, in words; empty when everything is as it must be (ARCHITECTURE.md: "Invariants"). */
export function broken(standing: Standing): string[] {
  return [
    ...owners(standing),
    ...standing.chats.flatMap((chat) => transcript(chat, standing.messages.get(chat.id) ?? [])),
    ...limits(standing),
    ...visitors(standing),
    ...standing.operators.flatMap((operator) => ledger(operator, standing.shifts.get(operator.id) ?? [])),
  ];
}

/** Who waits although somebody could take it, when routing has come to rest. */
export function forgotten({ chats, operators }: Standing, now: Ms): string[] {
  const queue = chats.filter((chat) => chat.state === 'queued');
  return pair(queue, operators, now).map(({ chat, operator }) => `${chat.id} waits although ${operator.id} is free`);
}

function owners({ chats, operators }: Standing): string[] {
  const wrong: string[] = [];
  for (const operator of operators) {
    const owned = chats.filter((chat) => isOwned(chat) && chat.ownerId === operator.id).map(({ id }) => id);
    const [is, says] = [owned.toSorted().join(), operator.openChats.toSorted().join()];
    if (is !== says) wrong.push(`${operator.id} owns [${is}] and the set says [${says}]`);
    if (new Set(operator.openChats).size !== loadOf(operator)) wrong.push(`${operator.id} has a chat twice`);
  }
  const known = new Set(operators.map(({ id }) => id));
  for (const chat of chats) {
    if (isOwned(chat) && !known.has(chat.ownerId)) wrong.push(`${chat.id} belongs to nobody of the company`);
  }
  return wrong;
}

/** Messages are counted without gaps, each once, and the bot says nothing between the hand-off and the way back to it. */
function transcript(chat: Chat, messages: readonly Message[]): string[] {
  const wrong: string[] = [];
  if (messages.length !== chat.seq) wrong.push(`${chat.id} counts ${chat.seq} messages and has ${messages.length}`);
  messages.forEach(({ seq }, i) => {
    if (seq !== i + 1) wrong.push(`${chat.id} has message ${seq} in place ${i + 1}`);
  });
  if (new Set(messages.map(({ id }) => id)).size !== messages.length) wrong.push(`${chat.id} has a message twice`);
  let silent = false;
  for (const message of messages) {
    if (message.from === 'bot' && silent) wrong.push(`${chat.id}: the bot spoke (${message.seq}) while people had it`);
    if (message.kind === 'notice') silent = message.notice !== 'given-back';
  }
  return wrong;
}

/** Routing goes over nobody's limit and gives nobody a chat who is not at work. Holds for limits that are only ever raised. */
function limits({ operators, records }: Standing): string[] {
  const maxOf = new Map(operators.map(({ id, maxChats }) => [id, maxChats]));
  const decided = [...records.values()].flat();
  return decided.flatMap(({ by, operatorId, load }) =>
    by === 'routing' && operatorId !== null && (load ?? 0) >= (maxOf.get(operatorId) ?? 0)
      ? [`${operatorId} got a chat from routing at a load of ${load}`]
      : [],
  );
}

function visitors({ chats, visitors: all }: Standing): string[] {
  const wrong: string[] = [];
  for (const visitor of all) {
    const open = chats.filter((chat) => chat.visitorId === visitor.id && chat.state !== 'closed').map(({ id }) => id);
    if (open.length > 1) wrong.push(`${visitor.id} has ${open.length} open chats`);
    if ((open[0] ?? null) !== visitor.openChatId)
      wrong.push(`${visitor.id} points to a chat that is not their open one`);
  }
  return wrong;
}

/** Intervals follow one another without gap or overlap, and the last one is the operator's status. */
function ledger(operator: Operator, shifts: readonly Shift[]): string[] {
  const inOrder = shifts.toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  const wrong = inOrder
    .slice(1)
    .flatMap((shift, i) =>
      shift.from === inOrder[i]!.to ? [] : [`${operator.id}: ${shift.id} does not follow ${inOrder[i]!.id}`],
    );
  const last = inOrder.at(-1);
  const open = shifts.filter(({ to }) => to === null);
  if (open.length !== 1 || last?.id !== operator.shiftId || last.status !== operator.status) {
    wrong.push(`${operator.id}: the ledger does not end with the status ${operator.status}`);
  }
  return wrong;
}

/** What is derived and stored beside an operator. */
export function derivedWrong(operator: Operator, stored: { load: unknown; available: unknown }): string[] {
  return stored.load === loadOf(operator) && stored.available === isAvailable(operator)
    ? []
    : [`${operator.id} is stored with load ${stored.load}, available ${stored.available}`];
}
