import type { Day } from '../../domain/day.ts';
import { daysIn } from '../../domain/report/ask.ts';
import type { Digest } from '../../domain/report/digest.ts';
import { digestOf, digestOfThirds, isEmptyDigest } from '../../domain/report/digest.ts';
import type { DigestBody, Made } from '../../domain/report/digest-doc.ts';
import { bodyName, headText, packedParts } from '../../domain/report/digest-doc.ts';
import type { DigestKey } from '../../domain/report/digest-key.ts';
import { isMonth, periodOf, thirdsOf } from '../../domain/report/digest-key.ts';
import { ALL_OF_IT } from '../../domain/report/needs.ts';
import { rebuildingOf } from '../../domain/report/recount.ts';
import type { Register } from '../../domain/report/register.ts';
import { newRegister, rested, taken, toMake, wished } from '../../domain/report/register.ts';
import type { Ms } from '../../domain/time.ts';
import { clearBodies, digestsDue, pack, removeBodies, writeBodies } from '../../store/digests.ts';
import { eachFairly } from '../../store/fairly.ts';
import type { Moment } from '../../store/moment.ts';
import { atOneMoment } from '../../store/moment.ts';
import { CODEC, docOf, newId } from '../../store/refs.ts';
import { firstDayOf } from '../../store/report.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import type { Stint } from '../sweep/stint.ts';
import { storedDays } from './stored-days.ts';
import { registerAt, storedDigests } from './stored-digests.ts';

/**
 * Makes the digests that are due: of days that are over for good, and of those that have changed since. One company after another, since the days of some large ones at once would
 * not fit into the memory.
 */
export async function makeDigests({ shards, deadline, crew }: Stint): Promise<void> {
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (companyId: string): Promise<void> => {
    const mine = turn.then(() => makeOf(companyId, deadline));
    turn = mine.catch(() => {});
    return mine;
  };
  const due = { source: () => digestsDue(shards, Date.now()), companyOf: (companyId: string) => companyId };
  await eachFairly(due, deadline, inTurn, { crew });
}

/**
 * Makes a company's digests one after another. One whose days have changed meanwhile is left for a later run. While all days are being counted anew none is
 * made, since each would soon be made again.
 */
export async function makeOf(companyId: string, deadline: Ms): Promise<void> {
  while (Date.now() < deadline) {
    const seen = await atOneMoment((moment) => lookAt(moment, companyId));
    if (seen.key === null || seen.isRebuilding) return rest(companyId, seen.first);
    if (!(await keep(companyId, seen.register, seen.key, seen.digest))) return;
  }
}

/** Asks for digests that nothing has asked for yet. */
export async function wishDigests(companyId: string): Promise<void> {
  await decide(async (unit) => {
    const doc = docOf.register(companyId);
    unit.put(doc, wished((await unit.read(doc)) ?? newRegister(companyId), Date.now()));
    return { ok: true };
  });
}

type Seen = { register: Register; first: Day | null } & (
  | { key: null; isRebuilding: false }
  | { key: DigestKey; isRebuilding: true }
  | { key: DigestKey; isRebuilding: false; digest: Digest }
);

/** The digest to be made next, with the register of the same moment. */
async function lookAt(moment: Moment, companyId: string): Promise<Seen> {
  const [register, [oldest], [recount = null]] = await Promise.all([
    registerAt(moment, companyId),
    moment.find(firstDayOf(companyId), CODEC.stats),
    moment.parts([docOf.recount(companyId)], ['due', 'why', 'done', 'total']),
  ]);
  const first = oldest?.value.day ?? null;
  const key = toMake(register, first, Date.now());
  if (key === null) return { register, first, key, isRebuilding: false };
  if (rebuildingOf(recount).length > 0) return { register, first, key, isRebuilding: true };
  const digest = isMonth(key)
    ? digestOfThirds(key, await storedDigests(moment, companyId, register, thirdsOf(key), ALL_OF_IT))
    : digestOf(key, await storedDays(moment, companyId, daysIn(periodOf(key)), ALL_OF_IT));
  return { register, first, key, isRebuilding: false, digest };
}

/**
 * Writes a digest, and then says so in the register, unless its days have changed since they were read: nobody reads what the register does not name. What a process
 * leaves that dies in between is removed when the digest is made again.
 */
async function keep(companyId: string, seen: Register, key: DigestKey, digest: Digest): Promise<boolean> {
  const id = isEmptyDigest(digest) ? null : newId();
  const { bodies, spread } = id === null ? NOTHING_TO_WRITE : bodiesOf(digest, id);
  await writeBodies(companyId, bodies);
  let isOurs = false;
  const outcome = await decide(async (unit) => {
    const doc = docOf.register(companyId);
    const register = (await unit.read(doc)) ?? newRegister(companyId);
    const after = taken(register, seen, key, { id, ...spread });
    isOurs = after !== null;
    if (after !== null) unit.put(doc, after);
    return { ok: true };
  });
  unlessBusy(outcome);
  if (isOurs) await clearBodies(companyId, key, id);
  else await removeBodies(companyId, bodies.keys());
  return isOurs;
}

const NOTHING_TO_WRITE = { bodies: new Map<string, DigestBody>(), spread: { operators: 0, topics: 0 } };

function bodiesOf(digest: Digest, id: string) {
  const bodies = new Map([[bodyName(digest.key, id, 'head'), { packed: pack(headText(digest)) }]]);
  const spread: Pick<Made, 'operators' | 'topics'> = { operators: 0, topics: 0 };
  for (const split of ['operators', 'topics'] as const) {
    if (Object.keys(digest[split]).length === 0) continue;
    const parts = packedParts(digest[split], pack);
    spread[split] = parts.length;
    for (const [part, packed] of parts.entries()) bodies.set(bodyName(digest.key, id, split, part), { packed });
  }
  return { bodies, spread };
}

async function rest(companyId: string, first: Day | null): Promise<void> {
  const outcome = await decide(async (unit) => {
    const doc = docOf.register(companyId);
    const register = await unit.read(doc);
    if (register !== null) unit.put(doc, rested(register, first, Date.now()));
    return { ok: true };
  });
  unlessBusy(outcome);
}
