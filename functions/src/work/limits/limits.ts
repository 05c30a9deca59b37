import { createHash } from 'node:crypto';
import type { Rule, RuleName } from '../../domain/limit.ts';
import { RULES, spend } from '../../domain/limit.ts';
import type { Refused } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { docOf, newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/** Spends `count` tokens of the bucket of `rule` for `who` (a network, an e-mail, a company): only its hash is stored. Refuses `too-many`. */
export function spendToken(rule: RuleName, who: string, count = 1): Promise<{ ok: true } | Refused> {
  return decide((unit) => spendIn(unit, rule, who, RULES[rule].burst, Date.now(), count));
}

/** The same as a part of another decision: the tokens are spent only if that decision is saved. */
export async function spendIn(
  unit: Unit,
  rule: RuleName,
  who: string,
  burst: number,
  now: Ms,
  count = 1,
): Promise<{ ok: true } | Refused> {
  const offered = await offerIn(unit, rule, who, { ...RULES[rule], burst }, now, count);
  if (!offered.ok) return offered;
  offered.take();
  return { ok: true };
}

/** The same where several limits must all allow it: only `take` spends the tokens. `by` is the rule of the bucket that is named `name`. */
export async function offerIn(
  unit: Unit,
  name: RuleName,
  who: string,
  by: Rule,
  now: Ms,
  count = 1,
): Promise<{ ok: true; take: () => void } | Refused> {
  const doc = bucketOf(name, who);
  const spent = spend(await unit.read(doc), by, now, count);
  if (!spent.ok) return spent;
  // Two saves that spend at the same moment would write equal buckets: `by` tells which of them was saved (store/wishes.ts).
  return { ok: true, take: () => unit.put(doc, { ...spent.bucket, expireAt: spent.fullAt, by: newId() }) };
}

/** The document of the bucket of `rule` for `who`. */
export const bucketOf = (rule: RuleName, who: string) =>
  docOf.bucket(createHash('sha256').update(`${rule}\n${who}`).digest('base64url'));
