import { createHash } from 'node:crypto';
import { RULES, spend } from '../../domain/limit.ts';
import type { Refused } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { standing } from '../../domain/visitor.ts';
import { CALLS_PER_ADDRESS, STARTS_PER_ADDRESS } from '../../params.ts';
import { bucketOf, spendIn } from './limits.ts';
import { newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

type Allowed = { ok: true } | Refused;

/** How many times as many newcomers a network may bring to all companies as to one. */
const COMPANIES = 10;
/** How many times as many calls a network has for those who were here before, but whom no person has answered yet. */
const UNSERVED = 5;

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
  const here = place ?? `${companyId} ${network}`;
  // All that is asked below in one request: whoever comes first waits for each of them.
  await unit.readAll([
    ...(place === null ? [] : [bucketOf('comes after a block', place)]),
    bucketOf('visitor starts', here),
    bucketOf('visitor starts anywhere', network),
  ]);
  const free = await notBarred(unit, place, now);
  if (!free.ok) return free;
  const come = await spendIn(unit, 'visitor starts', here, burst, now);
  return come.ok ? spendIn(unit, 'visitor starts anywhere', network, burst * COMPANIES, now) : come;
}

/**
 * Lets somebody who has been here begin another chat, unless somebody has just been blocked where they are and no person knows them: who is blocked
 * may have prepared others. Refuses `too-many` (with `retryMs`).
 */
export async function mayBegin(unit: Unit, visitor: Visitor, place: string | null, now: Ms): Promise<Allowed> {
  if (STARTS_PER_ADDRESS.value() === 0 || standing(visitor, now) === 'known') return { ok: true };
  return notBarred(unit, place, now);
}

/**
 * Lets somebody's chat go to people, unless too many whom no person knows have called from their network, since it must not fill the places of all
 * operators, or somebody has just been blocked there. Refuses `too-many` (with `retryMs`).
 */
export async function mayCall(unit: Unit, visitor: Visitor | null, now: Ms): Promise<Allowed> {
  const burst = CALLS_PER_ADDRESS.value();
  if (burst === 0 || visitor === null || visitor.network === null) return { ok: true };
  const { network } = visitor;
  const known = standing(visitor, now);
  if (known === 'known') return { ok: true };
  const free = await notBarred(unit, network, now);
  if (!free.ok) return free;
  return known === 'new'
    ? spendIn(unit, 'calls for a person', network, burst, now)
    : spendIn(unit, 'calls for a person by the unserved', network, burst * UNSERVED, now);
}

/** Has nobody been blocked there just now? */
async function notBarred(unit: Unit, place: string | null, now: Ms): Promise<Allowed> {
  const barred = place === null ? null : await unit.read(bucketOf('comes after a block', place));
  const free = spend(barred, RULES['comes after a block'], now);
  return free.ok ? { ok: true } : free;
}

/** Somebody is blocked, or no longer: for a short time nobody new comes to this company from where they are, or again as usual. */
export async function bar(unit: Unit, { network, blocked }: Visitor, now: Ms): Promise<void> {
  if (network === null) return;
  const doc = bucketOf('comes after a block', network);
  await unit.read(doc);
  if (!blocked) return unit.remove(doc);
  unit.put(doc, { tokens: 0, at: now, expireAt: now + RULES['comes after a block'].everyMs, by: newId() });
}
