import { timingSafeEqual } from 'node:crypto';
import { Credentials as CredentialsSchema } from '../domain/contract/visitor.ts';
import { parseInput } from '../domain/contract/fields.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Visitor } from '../domain/visitor.ts';
import { hashToken } from '../work/account/token.ts';

export type Credentials = { visitorId: string; tokenHash: string };

/** `Authorization: Bearer <visitorId>.<secret>`; never in an address, which ends up in logs. Refuses `unknown-visitor`. */
export function readCredentials(header: string | undefined): { ok: true; credentials: Credentials } | Refused {
  const [visitorId, secret] = header?.match(/^Bearer ([^.\s]+)\.([^.\s]+)$/)?.slice(1) ?? [];
  const parsed = parseInput(CredentialsSchema, { visitorId, secret });
  if (!parsed.ok) return refuse('unknown-visitor');
  return { ok: true, credentials: { visitorId: parsed.value.visitorId, tokenHash: hashToken(parsed.value.secret) } };
}

/** Is this visitor who they say? */
export function isSame(visitor: Visitor, { tokenHash }: Credentials): boolean {
  const [a, b] = [Buffer.from(visitor.tokenHash), Buffer.from(tokenHash)];
  return a.length === b.length && timingSafeEqual(a, b);
}
