import { Timestamp } from 'firebase-admin/firestore';
import type { QueuedChat } from '../domain/chat.ts';
import type { Operator } from '../domain/operator.ts';
import { loadOf } from '../domain/operator.ts';
import type { Pair } from '../domain/routing.ts';
import { pair } from '../domain/routing.ts';
import type { Ms } from '../domain/time.ts';
import { availableOf, queueOf } from './queue.ts';
import { CODEC } from './refs.ts';
import type { Unit } from './unit.ts';

/**
 * Reads as much of the queue and of the available operators as `most` assignments need, and pairs them. What it reads grows with what it
 * assigns and neither with the queue nor with the team: two counts say how many wait and how many are free, then come so many of the least
 * loaded, and of the waiting chats as many as these have room for. More only when some of those may not go straight back to whom they left.
 */
export async function findPairs(find: Unit['find'], companyId: string, most: number, now: Ms): Promise<Pair[]> {
  const [waiting, free] = await Promise.all([
    most === 1 ? 1 : countOf(queueOf(companyId).limit(most)),
    countOf(availableOf(companyId)),
  ]);
  if (waiting === 0 || free === 0) return [];
  // Each chat avoids one operator at most, so one more than there are chats is always enough.
  const operators = await find(availableOf(companyId).limit(waiting + 1), CODEC.operator);
  // Not more chats than were counted: those that have come since would crowd on the few operators that were read for the others.
  const room = Math.min(waiting, roomOf(operators));
  if (room === 0) return [];
  const queue: QueuedChat[] = [];
  for (;;) {
    const page = await find(after(queue.at(-1), companyId).limit(room), CODEC.chat);
    queue.push(...page.filter((chat): chat is QueuedChat => chat.state === 'queued'));
    const pairs = pair(queue, operators, now, Math.max(0, free - operators.length));
    if (pairs.length >= room || page.length < room) return pairs.slice(0, room);
  }
}

async function countOf(query: ReturnType<typeof queueOf>): Promise<number> {
  return (await query.count().get()).data().count;
}

function after(last: QueuedChat | undefined, companyId: string) {
  const queue = queueOf(companyId);
  return last === undefined ? queue : queue.startAfter(Timestamp.fromMillis(last.awaitingSince), last.id);
}

/** How many chats more the operators may get. */
function roomOf(operators: readonly Operator[]): number {
  return operators.reduce((sum, operator) => sum + Math.max(0, operator.maxChats - loadOf(operator)), 0);
}
