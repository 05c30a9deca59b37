import { timingSafeEqual } from 'node:crypto';
import { Credentials as CredentialsSchema } from '../domain/contract/visitor.ts';
import { parseInput } from '../domain/contract/fields.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Visitor } from '../domain/visitor.ts';
import { hashToken } from '../work/account/token.ts';

export type Credentials = { visitorId: string; tokenHash: string };

/** Reads `Authorization: Bearer <visitorId>.<secret>`. The secret never stands in an address, since addresses are logged. Refuses `unknown-visitor`. */
export function readCredentials(header: string | undefined): { ok: true; credentials: Credentials } | Refused {
  const [visitorId, secret] = header?.match(/^Bearer ([^.\s]+)\.([^.\s]+)$/)?.slice(1) ?? [];
  const parsed = parseInput(CredentialsSchema, { visitorId, secret });
  if (!parsed.ok) return refuse('unknown-visitor');
  return { ok: true, credentials: { visitorId: parsed.value.visitorId, tokenHash: hashToken(parsed.value.secret) } };
}

/** Do the credentials have this visitor's secret? */
export function isSame(visitor: Visitor, { tokenHash }: Credentials): boolean {
  const [a, b] = [Buffer.from(visitor.tokenHash), Buffer.from(tokenHash)];
  return a.length === b.length && timingSafeEqual(a, b);
}
