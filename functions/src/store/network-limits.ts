import { createHash } from 'node:crypto';
import { RULES, spend } from '../domain/limit.ts';
import type { Refused } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import type { Visitor } from '../domain/visitor.ts';
import { isNew } from '../domain/visitor.ts';
import { CALLS_PER_ADDRESS, STARTS_PER_ADDRESS } from '../params.ts';
import { bucketOf, spendIn } from './limits.ts';
import { newId } from './refs.ts';
import type { Unit } from './unit.ts';

type Allowed = { ok: true } | Refused;

/** How many times as many newcomers a network may bring to all companies as to one. */
const COMPANIES = 10;

/** A network as a company knows it, for the limits: the same for each of its visitors, and for no other company. Null when it cannot be told. */
export function placeOf(companyId: string, network: string): string | null {
  return network === 'unknown' ? null : createHash('sha256').update(`${companyId}\n${network}`).digest('base64url');
}

/**
 * Lets somebody new in, unless too many have come from their network to this company, or far more to all, or somebody has just been blocked there.
 * Refuses `too-many` (with `retryMs`).
 */
export async function mayCome(unit: Unit, companyId: string, network: string, now: Ms): Promise<Allowed> {
  const burst = STARTS_PER_ADDRESS.value();
  if (burst === 0) return { ok: true };
  const place = placeOf(companyId, network);
  const barred = place === null ? null : await unit.read(bucketOf('comes after a block', place));
  const free = spend(barred, RULES['comes after a block'], now);
  if (!free.ok) return free;
  const here = await spendIn(unit, 'visitor starts', place ?? `${companyId} ${network}`, burst, now);
  return here.ok ? spendIn(unit, 'visitor starts anywhere', network, burst * COMPANIES, now) : here;
}

/**
 * Lets somebody's chat go to people, unless too many who are new have called from their network: it must not fill the places of all operators.
 * Refuses `too-many` (with `retryMs`).
 */
export async function mayCall(unit: Unit, visitor: Visitor | null, now: Ms): Promise<Allowed> {
  const burst = CALLS_PER_ADDRESS.value();
  if (burst === 0 || visitor === null || visitor.network === null || !isNew(visitor, now)) return { ok: true };
  return spendIn(unit, 'calls for a person', visitor.network, burst, now);
}

/** Somebody is blocked, or no longer: for a short time nobody new comes to this company from where they are, or again as usual. */
export async function bar(unit: Unit, { network, blocked }: Visitor, now: Ms): Promise<void> {
  if (network === null) return;
  const doc = bucketOf('comes after a block', network);
  await unit.read(doc);
  if (!blocked) return unit.remove(doc);
  unit.put(doc, { tokens: 0, at: now, expireAt: now + RULES['comes after a block'].everyMs, by: newId() });
}
