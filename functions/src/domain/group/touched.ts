import type { Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { ChatChange } from '../chat/change.ts';
import type { Operator } from '../operator.ts';
import { isAtWork, isAvailable } from '../operator.ts';
import { same } from '../same.ts';
import { poolOf, poolsFor } from './chat-group.ts';

/**
 * The queues in which a change of a chat may have made something fit: that in which the chat waits, and those of the operator who has lost it. Null: a repeat
 * does not know, so all of them.
 */
export function poolsOfChat(before: Chat | null, { chat, operators, again }: ChatChange): readonly string[] | null {
  const waits = chat.state === 'queued' ? [poolOf(chat)] : [];
  if (again === true && waits.length === 0) return null;
  const lost = before !== null && isOwned(before) && !(isOwned(chat) && chat.ownerId === before.ownerId);
  const free = lost ? operators.filter((one) => one.id === before.ownerId && isAvailable(one)) : [];
  return [...new Set([...waits, ...free.flatMap(poolsFor)])];
}

/** The same of a change of an operator: the queues that they may serve, and those of groups that may have nobody at work any more. */
export function poolsOfOperator(before: Operator, after: Operator): readonly string[] {
  return [...new Set([...(isAvailable(after) ? poolsFor(after) : []), ...leftAlone(before, after)])];
}

/** The groups that an operator no longer serves. A repeat names those that they do not serve, since the process that saved it may have died. */
export function leftAlone(before: Operator, after: Operator): readonly string[] {
  const serves = (one: Operator) => (isAtWork(one) ? (one.groups ?? []) : []);
  if (same(before, after)) return isAtWork(after) ? [] : (after.groups ?? []);
  return serves(before).filter((id) => !serves(after).includes(id));
}
