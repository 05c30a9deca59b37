import { spendToken } from '../work/limits/limits.ts';
import { mailDoc, wantMail } from '../store/mail.ts';
import { newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './guest.ts';

/**
 * Wants a letter with a link that sets a new password. Whether there is such an account, and whether its mailbox has had enough letters, is found in
 * the background: the answer and its time are the same for everybody. Refuses `too-many` for the caller's network only.
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
