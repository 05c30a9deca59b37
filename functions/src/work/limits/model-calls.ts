import { hasRoom } from '../../domain/budget.ts';
import type { Company } from '../../domain/company.ts';
import type { Ms } from '../../domain/time.ts';
import type { Unit } from '../../store/unit.ts';
import { companyLimits, count, tellAdmins, tellOfCompany, todayOf, useOf } from './budgets.ts';
import { serviceDay, serviceLimits, serviceUse } from './service-budgets.ts';

type Of = Pick<Company, 'id' | 'settings'>;

/** May the language model be asked once more for this company today? If not, the admins are told in this save which budget is used up. */
export async function mayAskToday(unit: Unit, company: Of, now: Ms): Promise<boolean> {
  const day = todayOf(company, now);
  const [use, service] = await Promise.all([useOf(unit, company.id, day), serviceUse(now)]);
  const mayCompany = hasRoom(use.model, companyLimits().model);
  const mayService = hasRoom(service.model, serviceLimits().model);
  if (!mayCompany) await tellOfCompany(unit, company.id, day, { model: use.model });
  if (!mayService) await tellAdmins(unit, company.id, 'service', serviceDay(now), { model: 100 });
  return mayCompany && mayService;
}

/** Counts questions to the language model in the save of what came of them. */
export async function countCalls(unit: Unit, company: Of, calls: number, now: Ms): Promise<void> {
  if (calls === 0) return;
  const day = todayOf(company, now);
  const { model } = await useOf(unit, company.id, day);
  count(unit, company, { model: calls }, now);
  await tellOfCompany(unit, company.id, day, { model: model + calls });
}
