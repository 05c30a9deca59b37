import type { Operator } from './operator.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { ROLES } from './role.ts';
import type { Ms } from './time.ts';

/** The last active admin must stay an admin, since a company without one cannot be administered. Refuses `last-admin`. */
export function mayLoseAdmin(operator: Operator, otherActiveAdmins: number): { ok: true } | Refused {
  return operator.role === 'admin' && operator.active && otherActiveAdmins === 0 ? refuse('last-admin') : { ok: true };
}

/**
 * The operator who becomes the admin of a company without admins, returned with the role `admin`: the active person with the highest role, and among
 * equals the one who joined first (`since`). Null when there is an active admin, or nobody is active.
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

/** Activates or deactivates an account, from the next request on. The chats of a deactivated operator go back to routing. Refuses `last-admin`. */
export function setActive(
  operator: Operator,
  active: boolean,
  otherActiveAdmins: number,
): { ok: true; operator: Operator } | Refused {
  if (active === operator.active) return { ok: true, operator };
  const allowed = active ? ({ ok: true } as const) : mayLoseAdmin(operator, otherActiveAdmins);
  return allowed.ok ? { ok: true, operator: { ...operator, active } } : allowed;
}

/** A new operator: on a break until they choose to work, so that nobody gets a chat while they still read the first screen. */
export function newOperator(
  who: { id: string; firstName: string; role: Role; maxChats: number; shiftId: string },
  now: number,
): Operator {
  return { ...who, active: true, status: 'break', statusSince: now, openChats: [], lastAssignedAt: 0 };
}
