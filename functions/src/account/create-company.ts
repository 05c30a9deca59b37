import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { refuse } from '../domain/refusal.ts';
import { newOperator } from '../domain/team.ts';
import { auth } from '../store/firebase.ts';
import { spendToken } from '../store/limits.ts';
import { at, newId } from '../store/refs.ts';
import { addStaff } from '../store/staff.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './index.ts';

/**
 * "Создать аккаунт": a company with its default settings and its first admin. The documents come first and the sign-in last: if this dies
 * in between, the e-mail is still free and the person simply tries again. Refuses `email-taken`, `too-many`.
 */
export const createCompany: AccountHandler<'createCompany'> = async (
  guest,
  { companyName, firstName, lastName, email, password },
) => {
  const limited = await spendToken('company signs up', guest.address);
  if (!limited.ok) return limited;
  if ((await auth.getUsers([{ email }])).users.length > 0) return refuse('email-taken');
  const companyId = newId();
  const [uid, shiftId] = [newId(), newId()];
  const settings = DEFAULT_SETTINGS[guest.locale];
  const saved = await decide(async (unit) => {
    const now = Date.now();
    unit.create(at.company(companyId), {
      id: companyId,
      name: companyName,
      settings,
      knowledgeVersion: 0,
      published: null,
      teamVersion: 0,
      createdAt: now,
    });
    const operator = newOperator({ id: uid, firstName, role: 'admin', maxChats: settings.maxChats, shiftId }, now);
    addStaff(unit, companyId, operator, { lastName, email });
    return { ok: true };
  });
  if ('reason' in saved) return saved;
  try {
    await auth.createUser({ uid, email, password });
  } catch (error) {
    await at.user(uid).ref.delete();
    if (isTaken(error)) return refuse('email-taken');
    throw error;
  }
  return { ok: true, output: { companyId } };
};

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'auth/email-already-exists';
}
