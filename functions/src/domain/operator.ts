import type { Versioned } from './form.ts';
import type { Role } from './role.ts';
import type { ChosenStatus, Status } from './status.ts';
import { rulesOf } from './status.ts';
import type { Ms } from './time.ts';

/** Somebody who works for a company, in any role: supervisors and admins may answer chats too. */
export type Operator = Versioned & {
  id: string;
  firstName: string;
  role: Role;
  /** False once an admin has deactivated the account. */
  active: boolean;
  status: Status;
  statusSince: Ms;
  /** While the operator is absent: the status from before the absence. */
  interrupted?: ChosenStatus;
  /** The senior who has put the operator into this status; missing where it is their own choice or the system's. */
  statusBy?: string;
  /** The open interval of the shifts ledger. */
  shiftId: string;
  /** The ids of the chats that this operator owns, taken or not. It is a set and not a number, so it can be recounted and does not drift. */
  openChats: readonly string[];
  maxChats: number;
  /** The groups (group/group.ts) that the operator is in; missing where there are none. Retired groups stay in it. */
  groups?: readonly string[];
  /** When routing last gave this operator a chat; 0 before the first. */
  lastAssignedAt: Ms;
};

/** How many chats the operator owns now. */
export function loadOf(operator: Operator): number {
  return operator.openChats.length;
}

/** May routing give this operator one more chat? The store saves the answer with the operator, so that routing is one indexed query. */
export function isAvailable(operator: Operator): boolean {
  return isAtWork(operator) && loadOf(operator) < operator.maxChats;
}

/** Active and in a status that gets chats. */
export function isAtWork(operator: Operator): boolean {
  return operator.active && rulesOf(operator.status).getsChats;
}

/**
 * The status after "Вернуться в актив": the one from before the absence, also after signing out, so that an operator who had chosen a break gets no
 * chats. An operator whose absence began before `interrupted` was kept is on a break.
 */
export function statusAfterAbsence({ interrupted }: Operator): ChosenStatus {
  return interrupted ?? 'break';
}

export function withChat(operator: Operator, chatId: string): Operator {
  return operator.openChats.includes(chatId) ? operator : { ...operator, openChats: [...operator.openChats, chatId] };
}

export function withoutChat(operator: Operator, chatId: string): Operator {
  return { ...operator, openChats: operator.openChats.filter((id) => id !== chatId) };
}
