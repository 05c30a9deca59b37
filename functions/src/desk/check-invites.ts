import { hasRoom, withoutProofs } from '../domain/budget.ts';
import { dayAfter } from '../domain/day.ts';
import type { Known, LettersLeft } from '../domain/invite-check.ts';
import { checkInvitations } from '../domain/invite-check.ts';
import { RULES, spend } from '../domain/limit.ts';
import { INVITATIONS_UNPROVEN } from '../domain/proof.ts';
import { look, lookAt, lookFor } from '../store/look.ts';
import { CODEC, docOf, invites } from '../store/refs.ts';
import type { StoredCompany } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import { staffByEmail } from '../work/account/mailbox-owners.ts';
import { companyLimits, todayOf, useOf } from '../work/limits/budgets.ts';
import { bucketOf, spendToken } from '../work/limits/limits.ts';
import { serviceLimits, serviceUseNow } from '../work/limits/service-budgets.ts';
import type { Caller, Handler } from './context.ts';
import { enter } from './enter.ts';

/**
 * Tells of each address what its invitation would meet, and changes nothing but the bucket of the check. Only a company with a proven mailbox is told of accounts in others, and of so many
 * as `RULES` allows: else anybody could find out who has an account. Refuses `too-many`.
 */
export const checkInvites: Handler<'checkInvites'> = async (caller, input) => {
  const entered = await decide((unit) => enter(unit, 'checkInvites', caller, input, ''));
  if (!entered.ok) return entered;
  const { company, now } = entered.scene;
  const limited = await spendToken('addresses are checked', company.id, input.emails.length);
  if (!limited.ok) return limited;
  const [known, left] = await Promise.all([knownOf(company, input.emails, now), lettersLeft(caller, company, now)]);
  return { ok: true, output: { verdicts: [...checkInvitations(known, left)] } };
};

async function knownOf(company: StoredCompany, emails: readonly string[], now: number): Promise<readonly Known[]> {
  const [staff, pending] = await Promise.all([
    staffByEmail(emails),
    lookFor(invites(company.id).where('state', '==', 'pending'), CODEC.invite),
  ]);
  const invited = new Set(pending.filter(({ expiresAt }) => now < expiresAt).map(({ email }) => email));
  const own = [...staff.values()].filter(({ companyId }) => companyId === company.id);
  const operators = await lookAt(own.map(({ uid }) => docOf.operator(company.id, uid)));
  const active = new Set(operators.flatMap((operator) => (operator?.active ? [operator.id] : [])));
  return emails.map((email) => {
    const found = staff.get(email);
    if (found?.companyId === company.id) return active.has(found.uid) ? 'here' : 'off';
    if (found !== undefined && !company.unproven) return 'elsewhere';
    return invited.has(email) ? 'invited' : null;
  });
}

/** How many letters a company may still send, by each of the limits that sending asks. */
async function lettersLeft({ companyId }: Caller, company: StoredCompany, now: number): Promise<LettersLeft> {
  const looked = await decide(async (unit) => ({ ok: true as const, left: await budgetsLeft(unit, company, now) }));
  if (!looked.ok) throw new Error('A decision that saves nothing was refused');
  const rule = RULES['letters of a company'];
  const bucket = await look(bucketOf('letters of a company', companyId));
  const filled = spend(bucket, rule, now, 0);
  const { unproven } = company;
  return {
    ...looked.left,
    atOnce: filled.ok ? Math.floor(filled.bucket.tokens) : 0,
    unproven: unproven ? Math.max(0, INVITATIONS_UNPROVEN - unproven.invitations) : null,
  };
}

async function budgetsLeft(unit: Unit, company: StoredCompany, now: number) {
  const limit = companyLimits().letters;
  const today = todayOf(company, now);
  const [used, waiting] = [await useOf(unit, company.id, today), await useOf(unit, company.id, dayAfter(today))];
  const ofService = serviceLimits().letters;
  const { letters } = await serviceUseNow(unit, now);
  // Each invitation counts in the service's day on which it is sent, also one whose letter waits for tomorrow.
  const room = hasRoom(letters, withoutProofs(ofService)) ? roomIn(letters, withoutProofs(ofService)) : 0;
  const first = Math.min(roomIn(used.letters, limit), room);
  return { today: first, tomorrow: Math.min(roomIn(waiting.letters, limit), room - first) };
}

/** A limit of 0 is none. */
const roomIn = (used: number, limit: number) => (limit === 0 ? Number.MAX_SAFE_INTEGER : Math.max(0, limit - used));
