import { spendToken } from '../work/limits/limits.ts';
import { mailDoc, wantMail } from '../store/mail.ts';
import { newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './guest.ts';

/**
 * Wants a letter with a link that sets a new password. Whether the account exists, and whether its mailbox may get another letter, is checked in the
 * background. So neither the answer nor its timing shows whether the account exists. Refuses `too-many` for the caller's network only.
 */
export const resetPassword: AccountHandler<'resetPassword'> = async (guest, { email }) => {
  const limited = await spendToken('password reset is asked', guest.address);
  if (!limited.ok) return limited;
  const mailId = newId();
  await decide(async (unit) => {
    unit.create(mailDoc(mailId), wantMail(mailId, email, { what: 'password reset', locale: guest.locale }, Date.now()));
    return { ok: true };
  });
  return { ok: true, output: {} };
};
