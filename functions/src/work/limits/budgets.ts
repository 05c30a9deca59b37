import type { Amounts, Budget, Level } from '../../domain/budget.ts';
import { NOTHING_USED, countsExpireAt, levelOf, tell } from '../../domain/budget.ts';
import { blocksOfMb } from '../../domain/chat/size.ts';
import type { Company } from '../../domain/company.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import type { Ms } from '../../domain/time.ts';
import {
  COMPANY_CHATS_PER_DAY,
  COMPANY_LETTERS_PER_DAY,
  COMPANY_MODEL_CALLS_PER_DAY,
  COMPANY_STORAGE_MB_PER_DAY,
} from '../../params.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { countForService } from './service-budgets.ts';

/** What each company may use in a day. */
export const companyLimits = (): Amounts => ({
  model: COMPANY_MODEL_CALLS_PER_DAY.value(),
  letters: COMPANY_LETTERS_PER_DAY.value(),
  chats: COMPANY_CHATS_PER_DAY.value(),
  storage: blocksOfMb(COMPANY_STORAGE_MB_PER_DAY.value()),
});

/** The company's day. */
export const todayOf = ({ settings }: Pick<Company, 'settings'>, now: Ms): Day => dayOf(now, settings.timeZone);

/** What a company has used of a day's budgets, in the saves that are done. */
export async function useOf(unit: Unit, companyId: string, day: Day): Promise<Amounts> {
  return (await unit.read(docOf.usage(companyId, day))) ?? NOTHING_USED;
}

/**
 * Counts what this save uses, for the company and for the service. It adds one write to the save, and reads nothing: saves at the same moment do not
 * collide, so a limit is overrun at most by the saves that are under way when it is reached.
 */
export function count(unit: Unit, company: Counted, amounts: Partial<Amounts>, now: Ms): void {
  countForCompany(unit, company, todayOf(company, now), amounts);
  countForService(unit, amounts, now);
}

type Counted = Pick<Company, 'id' | 'settings'>;

/** The same for the company's budgets alone, of any day. */
export function countForCompany(unit: Unit, { id, settings }: Counted, day: Day, amounts: Partial<Amounts>): void {
  unit.count(docOf.usage(id, day), amounts, { expireAt: countsExpireAt(day, settings.timeZone) });
}

/** Tells a company's admins of the levels that its budgets have reached with these uses, in this save. */
export async function tellOfCompany(
  unit: Unit,
  companyId: string,
  day: Day,
  used: Readonly<Partial<Record<Budget, number>>>,
): Promise<void> {
  const limits = companyLimits();
  const levels = Object.entries(used).map(([budget, amount]) => [budget, levelOf(amount, limits[budget as Budget])]);
  await tellAdmins(unit, companyId, 'company', day, Object.fromEntries(levels));
}

/** Tells a company's admins of levels, once each. It reads the company as this save has put it so far, so it comes after its other changes. */
export async function tellAdmins(
  unit: Unit,
  companyId: string,
  whose: 'company' | 'service',
  day: Day,
  levels: Readonly<Partial<Record<Budget, Level | null>>>,
): Promise<void> {
  const doc = docOf.company(companyId);
  const company = await unit.read(doc);
  const told = company && tell(company.told?.[whose], day, levels);
  if (told) unit.put(doc, { ...company, told: { ...company.told, [whose]: told } });
}
