import type { Request } from 'firebase-functions/v2/https';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import type { Terms, Visitor } from '../domain/visitor.ts';
import { mayPass } from '../domain/visitor.ts';
import { networkOf } from '../network.ts';
import { createPurse } from '../work/limits/purse.ts';
import type { Credentials } from './credentials.ts';
import { isSame, readCredentials } from './credentials.ts';

/** A visitor's request: the credentials that it claims, the network that it comes from, and the terms of its route. */
export type Visit = { companyId: string; credentials: Credentials; network: string; terms: Terms };

const purse = createPurse('visitor asks');

/**
 * The first check of every request, before anything is read: it must have credentials and keep the rate limit. The limit counts by the secret and not by
 * the visitor's id, since others may know the id and could use up its limit. Refuses `unknown-visitor`, `too-many` (with `retryMs`).
 */
export async function knock(
  request: Request,
  companyId: string,
  terms: Terms,
): Promise<{ ok: true; visit: Visit } | Refused> {
  const read = readCredentials(request.get('Authorization'));
  if (!read.ok) return read;
  const spent = await purse.spend(read.credentials.tokenHash, Date.now());
  if (!spent.ok) return spent;
  return { ok: true, visit: { companyId, credentials: read.credentials, network: networkOf(request), terms } };
}

/**
 * The second check, with the visitor as they were read for the decision: the credentials are theirs, and the terms of the route allow the request.
 * Refuses `unknown-visitor`, and as `mayPass` does.
 */
export function pass(
  visitor: Visitor | null,
  { credentials, terms }: Pick<Visit, 'credentials' | 'terms'>,
  now: Ms,
): { ok: true; visitor: Visitor } | Refused {
  if (visitor === null || visitor.erasing !== undefined || !isSame(visitor, credentials))
    return refuse('unknown-visitor');
  const allowed = mayPass(visitor, terms, now);
  return allowed.ok ? { ok: true, visitor } : allowed;
}
