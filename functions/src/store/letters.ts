import { RULES } from '../domain/limit.ts';
import { mailboxOf } from '../domain/mailbox.ts';
import type { Refusal, Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import { LETTERS_PER_DAY } from '../params.ts';
import { spendIn } from './limits.ts';
import type { Unit } from './unit.ts';

/** What a letter is that its recipient has not asked for. */
export type Unasked = 'invitation' | 'confirmation';

/**
 * One letter more to somebody who has not asked for it, as a part of another decision. Refuses `letter-again`, `mailbox-full`, `letters-over`, each with
 * `retryMs`.
 */
export async function spendLetter(unit: Unit, what: Unasked, to: string, now: Ms): Promise<{ ok: true } | Refused> {
  const mailbox = mailboxOf(to);
  const perDay = LETTERS_PER_DAY.value();
  const spent = [
    ['letter-again', await spendIn(unit, 'letter again', `${what}\n${mailbox}`, RULES['letter again'].burst, now)],
    ['mailbox-full', await spendIn(unit, 'letters to a mailbox', mailbox, RULES['letters to a mailbox'].burst, now)],
    ['letters-over', perDay === 0 ? { ok: true } : await spendIn(unit, 'letters of a day', '', perDay, now)],
  ] as const satisfies readonly (readonly [Refusal, { ok: true } | Refused])[];
  for (const [reason, one] of spent) if (!one.ok) return refuse(reason, one.now);
  return { ok: true };
}
