import type { Company } from '../domain/company.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import type { Who } from '../domain/contract/desk/row.ts';
import type { Locale } from '../domain/locale.ts';
import { mayGive } from '../domain/may-give.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { StoredCompany } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** The caller, from the verified token and the user's document; `from` is the network that they call from, for the audit (domain/audit.ts). */
export type Caller = { uid: string; companyId: string; locale: Locale; from: string | null };

/** Hears which part of a long answer is ready, 0 to 1. */
export type Told = (share: number) => void;

/** A command's work: gives its output, or refuses by value. One that takes long tells how far it is. */
export type Handler<C extends DeskCommand> = (
  caller: Caller,
  input: DeskInput<C>,
  told?: Told,
) => Promise<{ ok: true; output: DeskOutput<C> } | Refused>;

export const done = { ok: true, output: {} } as const;

export type Duty = { ok: true; company: StoredCompany; actor: Operator };

/** The caller as an operator, read in each request, so a new role or a removal counts from the next request. Refuses `not-staff`, `deactivated`. */
export async function onDuty(unit: Unit, caller: Caller): Promise<Duty | Refused> {
  const { companyId, uid } = caller;
  return dutyOf(...(await unit.readEach(docOf.company(companyId), docOf.operator(companyId, uid))), caller);
}

/** The same with documents that have been read already. */
export function dutyOf(company: StoredCompany | null, actor: Operator | null, caller: Caller): Duty | Refused {
  if (company === null || actor === null) return refuse('not-staff');
  // The caller's sign-up is being ended. Their session may outlive the sign-in, and must not change a company that is being removed or left to others.
  if (company.unproven?.ending && company.unproven.uid === caller.uid) return refuse('deactivated');
  return actor.active ? { ok: true, company, actor } : refuse('deactivated');
}

/** As `onDuty`, and checks that the caller may give the command. Also refuses as `mayGive` does. */
export async function withRight(unit: Unit, caller: Caller, who: Who): Promise<Duty | Refused> {
  const duty = await onDuty(unit, caller);
  if (!duty.ok) return duty;
  const allowed = mayGive(who, duty.actor);
  return allowed.ok ? duty : allowed;
}

/** The parts of a company that fill the placeholders of texts. */
export const nameOf = ({ name, settings }: Company) => ({ name, settings });
