import type { QueuedChat } from './chat.ts';
import { hasLeft, queuedSince } from './chat.ts';
import { EVERYBODY, poolOf } from './group/chat-group.ts';
import type { Operator } from './operator.ts';
import { isAvailable, loadOf, withChat } from './operator.ts';
import type { RoutingWhy } from './routing-record.ts';
import type { Ms } from './time.ts';

export type Pair = { chat: QueuedChat; operator: Operator; why: RoutingWhy; among: number };

/**
 * Pairs waiting chats with operators, in the queue's order. Each chat goes to the least loaded available operator; among
 * equals to the one who has waited longest since the last assignment (the bot keeps loads low, so equal loads are the normal case).
 * The operator in a pair is as before that pair. A chat that an operator has just lost does not go straight back to them (`avoid`).
 * A chat that waits for a group goes only to its people; while none of them is free, those behind it are served.
 * `operators` may be only the first ones in the order of `byLoad`, of each queue as many as there are chats; `unseen` is how many more are available for a queue.
 */
export function pair(
  queue: readonly QueuedChat[],
  operators: readonly Operator[],
  now: Ms,
  unseen: (pool: string) => number = () => 0,
): Pair[] {
  const pool = operators.filter(isAvailable);
  const pairs: Pair[] = [];
  for (const chat of [...queue].sort(byWaiting)) {
    const of = poolOf(chat);
    const free = pool.filter((one) => isAvailable(one) && serves(one, of) && !isAvoided(chat, one, now));
    const [first, second] = twoLeast(free);
    if (first === undefined) continue;
    const why = second !== undefined && loadOf(second) === loadOf(first) ? 'longest-waiting' : 'least-loaded';
    pairs.push({ chat, operator: first, why, among: free.length + unseen(of) });
    pool[pool.indexOf(first)] = { ...withChat(first, chat.id), lastAssignedAt: Math.max(now, first.lastAssignedAt) };
  }
  return pairs;
}

/** May an operator get the chats of a queue (group/chat-group.ts, `poolOf`)? */
export function serves({ groups }: Pick<Operator, 'groups'>, pool: string): boolean {
  return pool === EVERYBODY || groups?.includes(pool) === true;
}

function twoLeast(operators: readonly Operator[]): [Operator | undefined, Operator | undefined] {
  let first: Operator | undefined;
  let second: Operator | undefined;
  for (const operator of operators) {
    if (first === undefined || byLoad(operator, first) < 0) [first, second] = [operator, first];
    else if (second === undefined || byLoad(operator, second) < 0) second = operator;
  }
  return [first, second];
}

/** Least loaded first; among equals the longest without an assignment. The id decides only when these are equal too. */
export function byLoad(a: Operator, b: Operator): number {
  return loadOf(a) - loadOf(b) || a.lastAssignedAt - b.lastAssignedAt || (a.id < b.id ? -1 : 1);
}

/** The queue's order: who is there comes before who has left, and among each of these who has waited longest. */
export function byWaiting(a: QueuedChat, b: QueuedChat): number {
  return Number(hasLeft(a)) - Number(hasLeft(b)) || queuedSince(a) - queuedSince(b) || (a.id < b.id ? -1 : 1);
}

function isAvoided(chat: QueuedChat, operator: Operator, now: Ms): boolean {
  return chat.avoid !== null && chat.avoid.operatorId === operator.id && now < chat.avoid.until;
}
