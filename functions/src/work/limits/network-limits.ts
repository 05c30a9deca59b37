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

/** A network may bring this many times as many new visitors to all companies together as to one company. */
const COMPANIES = 10;
/** From one network, `unserved` visitors (`standing`) may call a person this many times as often as `new` visitors. */
const UNSERVED = 5;

/** A network's id for the limits of one company: the same for all visitors of that company, and another one for each company. Null when it is unknown. */
export function placeOf(companyId: string, network: string): string | null {
  return network === 'unknown' ? null : createHash('sha256').update(`${companyId}\n${network}`).digest('base64url');
}

/**
 * Admits a new visitor, unless too many new visitors have come from their network to this company or to all companies, or a visitor of this network has
 * just been blocked. Refuses `too-many` (with `retryMs`).
 */
export async function mayCome(unit: Unit, companyId: string, network: string, now: Ms): Promise<Allowed> {
  const burst = STARTS_PER_ADDRESS.value();
  if (burst === 0) return { ok: true };
  const place = placeOf(companyId, network);
  const here = place ?? `${companyId} ${network}`;
  // Reads all buckets that are needed below in one request, since a new visitor would wait for each single one.
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
 * Lets a returning visitor begin another chat, unless a visitor of their network has just been blocked and this one is not `known` (`standing`): a
 * blocked person may have prepared further visitors. Refuses `too-many` (with `retryMs`).
 */
export async function mayBegin(unit: Unit, visitor: Visitor, place: string | null, now: Ms): Promise<Allowed> {
  if (STARTS_PER_ADDRESS.value() === 0 || standing(visitor, now) === 'known') return { ok: true };
  return notBarred(unit, place, now);
}

/**
 * Lets a visitor's chat go to people. If the visitor is not `known` (`standing`), it is refused when too many such visitors have called from their
 * network, or a visitor of it has just been blocked: one network must not take the places of all operators. Refuses `too-many` (with `retryMs`).
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

/** Refuses `too-many` when a visitor of this network has just been blocked. */
async function notBarred(unit: Unit, place: string | null, now: Ms): Promise<Allowed> {
  const barred = place === null ? null : await unit.read(bucketOf('comes after a block', place));
  const free = spend(barred, RULES['comes after a block'], now);
  return free.ok ? { ok: true } : free;
}

/** When a visitor is blocked, closes this company to new visitors of their network for a short time; when the visitor is unblocked, opens it again. */
export async function bar(unit: Unit, { network, blocked }: Visitor, now: Ms): Promise<void> {
  if (network === null) return;
  const doc = bucketOf('comes after a block', network);
  await unit.read(doc);
  if (!blocked) return unit.remove(doc);
  unit.put(doc, { tokens: 0, at: now, expireAt: now + RULES['comes after a block'].everyMs, by: newId() });
}
