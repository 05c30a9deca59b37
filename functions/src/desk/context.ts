import type { Company } from '../domain/company.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import type { Locale } from '../domain/locale.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Right } from '../domain/role.ts';
import { may } from '../domain/role.ts';
import type { StoredCompany } from '../store/refs.ts';
import { at } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** Who calls, from the verified token and the user's document. */
export type Caller = { uid: string; companyId: string; locale: Locale };

/** A command's work: gives its output, or refuses by value. */
export type Handler<C extends DeskCommand> = (
  caller: Caller,
  input: DeskInput<C>,
) => Promise<{ ok: true; output: DeskOutput<C> } | Refused>;

export const done = { ok: true, output: {} } as const;

/** The caller as an operator of their company, read afresh: a role or a removal counts from the next request. Refuses `not-staff`, `deactivated`. */
export async function onDuty(
  unit: Unit,
  caller: Caller,
): Promise<{ ok: true; company: StoredCompany; actor: Operator } | Refused> {
  const [company, actor] = await unit.readEach(at.company(caller.companyId), at.operator(caller.companyId, caller.uid));
  if (company === null || actor === null) return refuse('not-staff');
  // Their sign-up is being ended: a session of theirs may outlive the sign-in, and must not change what is removed or left to others.
  if (company.unproven?.ending && company.unproven.uid === caller.uid) return refuse('deactivated');
  return actor.active ? { ok: true, company, actor } : refuse('deactivated');
}

/** As `onDuty`, for those who have a right. Refuses `not-allowed` besides. */
export async function withRight(
  unit: Unit,
  caller: Caller,
  right: Right,
): Promise<{ ok: true; company: StoredCompany; actor: Operator } | Refused> {
  const duty = await onDuty(unit, caller);
  if (!duty.ok) return duty;
  return may(duty.actor.role, right) ? duty : refuse('not-allowed');
}

/** The parts of a company that texts are filled with. */
export const nameOf = ({ name, settings }: Company) => ({ name, settings });
