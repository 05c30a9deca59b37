import { createHash } from 'node:crypto';
import type { RuleName } from '../domain/limit.ts';
import { RULES, spend } from '../domain/limit.ts';
import type { Refused } from '../domain/refusal.ts';
import { at } from './refs.ts';
import { decide } from './unit.ts';

/** Spends one token of the bucket of `rule` for `who` (an address, an e-mail, a company): only its hash is stored. Refuses `too-many`. */
export function spendToken(
  rule: RuleName,
  who: string,
  burst: number = RULES[rule].burst,
): Promise<{ ok: true } | Refused> {
  const doc = at.bucket(createHash('sha256').update(`${rule}\n${who}`).digest('base64url'));
  return decide(async (unit) => {
    const spent = spend(await unit.read(doc), { ...RULES[rule], burst }, Date.now());
    if (!spent.ok) return spent;
    unit.put(doc, { ...spent.bucket, expireAt: spent.fullAt });
    return { ok: true };
  });
}
