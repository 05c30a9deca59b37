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

/** A request of somebody who says who they are, from a network, under the terms of its route. */
export type Visit = { companyId: string; credentials: Credentials; network: string; terms: Terms };

const purse = createPurse('visitor asks');

/**
 * The one way to a route, before anything is read: who asks, and not too often. The purse is that of the secret and not of the visitor's id, which
 * others may know. Refuses `unknown-visitor`, `too-many` (with `retryMs`).
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
 * The second half of it, with the visitor as they were read for the decision: they are who they say, and may do this. Refuses `unknown-visitor`,
 * and as `mayPass` does.
 */
export function pass(
  visitor: Visitor | null,
  { credentials, terms }: Pick<Visit, 'credentials' | 'terms'>,
  now: Ms,
): { ok: true; visitor: Visitor } | Refused {
  if (visitor === null || !isSame(visitor, credentials)) return refuse('unknown-visitor');
  const allowed = mayPass(visitor, terms, now);
  return allowed.ok ? { ok: true, visitor } : allowed;
}
