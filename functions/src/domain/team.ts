import type { Operator } from './operator.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { ROLES } from './role.ts';
import type { Ms } from './time.ts';

/** A company with nobody to administer it is lost: the last active admin stays one. Refuses `last-admin`. */
export function mayLoseAdmin(operator: Operator, otherActiveAdmins: number): { ok: true } | Refused {
  return operator.role === 'admin' && operator.active && otherActiveAdmins === 0 ? refuse('last-admin') : { ok: true };
}

/**
 * Who becomes the admin of a company whose admins are gone, already as one: of those who are active the one with the highest role, and among
 * equals who came first (`since`). Null where an admin is left, or nobody active.
 */
export function heirOf(people: readonly { operator: Operator; since: Ms }[]): Operator | null {
  const rank = (person: { operator: Operator }) => ROLES.indexOf(person.operator.role);
  const active = people.filter(({ operator }) => operator.active);
  const [heir] = active.toSorted((a, b) => rank(b) - rank(a) || a.since - b.since);
  return heir === undefined || heir.operator.role === 'admin' ? null : { ...heir.operator, role: 'admin' };
}

/** Refuses `last-admin`. */
export function setRole(
  operator: Operator,
  role: Role,
  otherActiveAdmins: number,
): { ok: true; operator: Operator } | Refused {
  if (role === operator.role) return { ok: true, operator };
  const allowed = mayLoseAdmin(operator, otherActiveAdmins);
  return allowed.ok ? { ok: true, operator: { ...operator, role } } : allowed;
}

/** Takes effect on the next request; their chats go back to routing. Refuses `last-admin`. */
export function setActive(
  operator: Operator,
  active: boolean,
  otherActiveAdmins: number,
): { ok: true; operator: Operator } | Refused {
  if (active === operator.active) return { ok: true, operator };
  const allowed = active ? ({ ok: true } as const) : mayLoseAdmin(operator, otherActiveAdmins);
  return allowed.ok ? { ok: true, operator: { ...operator, active } } : allowed;
}

/** Somebody new: on a break until they choose to work, so that no chat falls to a person who is still reading the first screen. */
export function newOperator(
  who: { id: string; firstName: string; role: Role; maxChats: number; shiftId: string },
  now: number,
): Operator {
  return { ...who, active: true, status: 'break', statusSince: now, openChats: [], lastAssignedAt: 0 };
}
