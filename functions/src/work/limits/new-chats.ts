import { hasRoom } from '../../domain/budget.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { MINUTE } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { standing } from '../../domain/visitor.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import { keepLately } from '../bot/keep-lately.ts';
import { companyLimits, tellAdmins, tellOfCompany, todayOf, useOf } from './budgets.ts';
import { serviceDay, serviceLimits, serviceUse } from './service-budgets.ts';

/** The budgets whose end refuses new chats. */
const REFUSING = ['chats', 'storage'] as const;

/**
 * Lets a visitor begin a chat, unless today's chats, or the storage that chats take, are used up in the company or in the service. Whom a person has
 * answered before (`standing`) always may: a flood consists of strangers, and those whom the company serves are not to pay for it. Nor does any chat
 * that is open end. Refuses `chats-over`.
 */
export async function mayBeginToday(
  unit: Unit,
  company: StoredCompany,
  visitor: Visitor,
  now: Ms,
): Promise<{ ok: true } | Refused> {
  const day = todayOf(company, now);
  const [use, service] = await Promise.all([useOf(unit, company.id, day), serviceUse(now)]);
  const [limits, ofService] = [companyLimits(), serviceLimits()];
  const room = REFUSING.every(
    (budget) => hasRoom(use[budget], limits[budget]) && hasRoom(service[budget], ofService[budget]),
  );
  if (!room && standing(visitor, now) !== 'known') return refuse('chats-over');
  await tellOfCompany(unit, company.id, day, { chats: use.chats + 1, storage: use.storage + 1 });
  return { ok: true };
}

/** When this instance has seen to it that a company's admins know. */
const toldAt = keepLately<Ms>(100_000);

/**
 * Tells a company's admins, after its visitor was refused a chat, of the budgets that are used up: a refusal itself saves nothing, and the saves that
 * reached the limit together have not seen each other.
 */
export async function tellOfRefusal(companyId: string): Promise<void> {
  const now = Date.now();
  if (now < (toldAt.get(companyId) ?? 0) + MINUTE) return;
  toldAt.put(companyId, now, companyId.length);
  const [service, limits] = [await serviceUse(now), serviceLimits()];
  const over = REFUSING.filter((budget) => !hasRoom(service[budget], limits[budget]));
  await decide(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    if (company === null) return { ok: false };
    const day = todayOf(company, now);
    const { chats, storage } = await useOf(unit, companyId, day);
    await tellOfCompany(unit, companyId, day, { chats, storage });
    const levels = Object.fromEntries(over.map((budget) => [budget, 100 as const]));
    await tellAdmins(unit, companyId, 'service', serviceDay(now), levels);
    return { ok: true };
  });
}
