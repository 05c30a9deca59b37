import { hasRoom } from '../../domain/budget.ts';
import type { Company } from '../../domain/company.ts';
import { boundsOf, dayAfter } from '../../domain/day.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import type { Unit } from '../../store/unit.ts';
import { companyLimits, countForCompany, tellOfCompany, todayOf, useOf } from './budgets.ts';

/**
 * Counts one letter of a company (an invitation, a word to the product's people) and says when it may leave: null is now, and with today's budget used
 * up it is the beginning of tomorrow, of whose budget it then takes its part. Refuses `letters-over` when tomorrow is full of such letters, too.
 * The service's letters are counted by `spendLetter`. Comes after the save's other changes of the company.
 */
export async function whenLetterLeaves(
  unit: Unit,
  company: Pick<Company, 'id' | 'settings'>,
  now: Ms,
): Promise<{ ok: true; at: Ms | null } | Refused> {
  const limit = companyLimits().letters;
  const today = todayOf(company, now);
  const { letters } = await useOf(unit, company.id, today);
  if (hasRoom(letters, limit)) {
    countForCompany(unit, company, today, { letters: 1 });
    await tellOfCompany(unit, company.id, today, { letters: letters + 1 });
    return { ok: true, at: null };
  }
  const tomorrow = dayAfter(today);
  const waiting = await useOf(unit, company.id, tomorrow);
  if (!hasRoom(waiting.letters, limit)) return refuse('letters-over');
  countForCompany(unit, company, tomorrow, { letters: 1 });
  await tellOfCompany(unit, company.id, today, { letters });
  return { ok: true, at: boundsOf(today, company.settings.timeZone).to };
}
