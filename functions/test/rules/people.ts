import type { Asking } from '../../src/domain/access.ts';
import type { Role } from '../../src/domain/role.ts';

export const OURS = 'ours';
export const THEIRS = 'theirs';

const works = (uid: string, role: Role, companyId = OURS, active = true): Asking => ({
  uid,
  member: { companyId, role, active },
});

/** Everybody who may send a request to the database, as the domain sees them; null is somebody who has not signed in. */
export const PEOPLE = {
  nobody: null,
  'an anonymous account': { uid: 'anonymous', member: null },
  'a stranger with an account': { uid: 'stranger', member: null },
  'an operator': works('oleg', 'operator'),
  'another operator': works('olga', 'operator'),
  'a deactivated operator': works('former', 'operator', OURS, false),
  'a deactivated admin': works('former-admin', 'admin', OURS, false),
  'a supervisor': works('svetlana', 'supervisor'),
  'an admin': works('anna', 'admin'),
  'an operator of another company': works('their-operator', 'operator', THEIRS),
  'an admin of another company': works('their-admin', 'admin', THEIRS),
} as const satisfies Record<string, Asking | null>;

export type PersonName = keyof typeof PEOPLE;
