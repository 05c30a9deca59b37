import type { RuleName } from '../../domain/limit.ts';
import { RULES } from '../../domain/limit.ts';
import { mailboxOf } from '../../domain/mailbox.ts';
import type { Refusal, Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { DAY } from '../../domain/time.ts';
import { LETTERS_PER_DAY } from '../../params.ts';
import { offerIn } from './limits.ts';
import type { Unit } from '../../store/unit.ts';

/**
 * The kinds of letters that their recipient has not asked for. Each kind has its own limit. The reason: anybody can cause confirmations to a mailbox,
 * and can cause invitations to it without having proven their own mailbox; neither may use up the invitations of proven companies.
 */
export const UNASKED = ['invitation', 'invitation by the unproven', 'confirmation', 'first confirmation'] as const;
export type Unasked = (typeof UNASKED)[number];

/**
 * Spends one letter to a recipient who has not asked for it, as a part of another decision. A refused letter spends nothing. Refuses `letter-again`,
 * `mailbox-full`, `letters-over`, each with `retryMs`.
 */
export async function spendLetter(unit: Unit, what: Unasked, to: string, now: Ms): Promise<{ ok: true } | Refused> {
  const mailbox = mailboxOf(to);
  const whose = `${what}\n${mailbox}`;
  const perDay = LETTERS_PER_DAY.value();
  const limits: readonly [Refusal, RuleName, string][] = [
    ['letter-again', 'letter again', whose],
    what === 'first confirmation'
      ? // A stranger can sign up any number of addresses of one mailbox by adding labels: these have a bucket apart from the address without one.
        ['mailbox-full', 'first letters to a mailbox', to.toLowerCase() === mailbox ? whose : `${whose}\nlabelled`]
      : ['mailbox-full', 'letters to a mailbox', whose],
    ...(perDay === 0 ? [] : ([['letters-over', 'letters of a day', '']] satisfies [Refusal, RuleName, string][])),
  ];
  const takes: (() => void)[] = [];
  for (const [reason, rule, who] of limits) {
    const by = rule === 'letters of a day' ? { burst: perDay, everyMs: DAY / perDay } : RULES[rule];
    const offered = await offerIn(unit, rule, who, by, now);
    if (!offered.ok) return refuse(reason, offered.now);
    takes.push(offered.take);
  }
  for (const take of takes) take();
  return { ok: true };
}
