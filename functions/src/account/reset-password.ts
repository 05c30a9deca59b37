import { resetLetter } from '../domain/letter.ts';
import { PUBLIC_URL } from '../params.ts';
import { auth } from '../store/firebase.ts';
import { spendToken } from '../store/limits.ts';
import { mailDoc, newMail } from '../store/outbox.ts';
import { newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './index.ts';

/** Posts a letter with a link that sets a new password. Answers alike whether the account exists or not. Refuses `too-many`. */
export const resetPassword: AccountHandler<'resetPassword'> = async (guest, { email }) => {
  const limited = await spendToken('password reset', email);
  if (!limited.ok) return limited;
  const [user] = (await auth.getUsers([{ email }])).users;
  if (user !== undefined) {
    const made = new URL(await auth.generatePasswordResetLink(email));
    const code = made.searchParams.get('oobCode') ?? '';
    const letter = resetLetter(`${PUBLIC_URL.value()}/dashboard/reset#${code}`, guest.locale);
    const mailId = newId();
    await decide(async (unit) => {
      unit.create(mailDoc(mailId), newMail(email, letter, null, Date.now()));
      return { ok: true };
    });
  }
  return { ok: true, output: {} };
};
