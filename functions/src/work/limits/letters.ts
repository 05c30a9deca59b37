import { hasRoom, withoutProofs } from '../../domain/budget.ts';
import type { RuleName } from '../../domain/limit.ts';
import { RULES } from '../../domain/limit.ts';
import { mailboxOf } from '../../domain/mailbox.ts';
import type { Refusal, Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { offerIn } from './limits.ts';
import { countForService, serviceLimits, serviceUseNow } from './service-budgets.ts';
import type { Unit } from '../../store/unit.ts';

/**
 * The kinds of letters that their recipient has not asked for. Each kind has its own limit. The reason: anybody can cause confirmations to a mailbox,
 * and can cause invitations to it without having proven their own mailbox; neither may use up the invitations of proven companies.
 */
export const UNASKED = ['invitation', 'invitation by the unproven', 'confirmation', 'first confirmation'] as const;
export type Unasked = (typeof UNASKED)[number];

/** Which of them prove that a mailbox is somebody's: the last fifth of the service's letters of a day is kept for these. */
const PROVES: Readonly<Record<Unasked, boolean>> = {
  invitation: false,
  'invitation by the unproven': false,
  confirmation: true,
  'first confirmation': true,
};

/**
 * Spends one letter to a recipient who has not asked for it, as a part of another decision. A refused letter spends nothing. Refuses `letter-again`,
 * `mailbox-full`, both with `retryMs`, and `letters-over` when the service's letters of today are used up.
 */
export async function spendLetter(unit: Unit, what: Unasked, to: string, now: Ms): Promise<{ ok: true } | Refused> {
  const mailbox = mailboxOf(to);
  const whose = `${what}\n${mailbox}`;
  const limits: readonly [Refusal, RuleName, string][] = [
    ['letter-again', 'letter again', whose],
    what === 'first confirmation'
      ? // A stranger can sign up any number of addresses of one mailbox by adding labels: these have a bucket apart from the address without one.
        ['mailbox-full', 'first letters to a mailbox', to.toLowerCase() === mailbox ? whose : `${whose}\nlabelled`]
      : ['mailbox-full', 'letters to a mailbox', whose],
  ];
  const takes: (() => void)[] = [];
  for (const [reason, rule, who] of limits) {
    const offered = await offerIn(unit, rule, who, RULES[rule], now);
    if (!offered.ok) return refuse(reason, offered.now);
    takes.push(offered.take);
  }
  const limit = serviceLimits().letters;
  const { letters } = await serviceUseNow(unit, now);
  if (!hasRoom(letters, PROVES[what] ? limit : withoutProofs(limit))) return refuse('letters-over');
  for (const take of takes) take();
  countForService(unit, { letters: 1 }, now);
  return { ok: true };
}
