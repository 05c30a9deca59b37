import { randomUUID } from 'node:crypto';
import { assign } from '../domain/chat/assign.ts';
import type { Operator } from '../domain/operator.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import { SECOND } from '../domain/time.ts';
import { saveChange } from './chat-save.ts';
import { reach } from './fault.ts';
import { findPairs } from './find-pairs.ts';
import { queueOf } from './queue.ts';
import { CODEC, at } from './refs.ts';
import type { Unit } from './unit.ts';
import { decide, isContention } from './unit.ts';

/** How many chats the first save of a run pairs, and each next one twice as many as the last: what is read for nothing stays a small share. */
const FIRST_BATCH = 4;
/** How many at most: each takes four writes, and a batch is small enough to be quick. */
const BATCH = 100;
/** Longer than a round takes; a holder that has died stops nobody for longer. */
const LEASE = 10 * SECOND;

/** The companies that this instance dispatches now, and whether somebody has asked for it again meanwhile. */
const running = new Map<string, { again: boolean }>();

/**
 * Gives waiting chats to available operators until nothing fits. The only code that assigns by itself; everything that puts a chat into the
 * queue or frees capacity calls it afterwards. One runs at a time in a company, for speed: whoever finds it running returns, since the one who
 * runs looks once more at the end. Correctness rests on the saves' preconditions alone. Returns how many chats it assigned.
 */
export async function dispatch(companyId: string): Promise<number> {
  const other = running.get(companyId);
  if (other) {
    // The lease is this instance's own: asking the database for it would cost a read and a write that fails.
    other.again = true;
    return 0;
  }
  const asked = { again: true };
  running.set(companyId, asked);
  let assigned = 0;
  try {
    while (asked.again) assigned += await assignAll(companyId, asked);
  } finally {
    running.delete(companyId);
  }
  return assigned;
}

async function assignAll(companyId: string, asked: { again: boolean }): Promise<number> {
  let assigned = 0;
  for (;;) {
    asked.again = false;
    const lease = await takeLease(companyId);
    if (lease === null) return assigned;
    try {
      let count = 0;
      do {
        asked.again = false;
        count = await assignOnce(companyId, Math.min(BATCH, Math.max(FIRST_BATCH, 2 * count)));
        assigned += count;
        // Several at once are a burst: more have come meanwhile, and going on costs less than giving the lease back and taking it again.
      } while ((count > 1 || asked.again) && (await keepLease(companyId, lease)));
    } finally {
      await giveBack(companyId, lease);
    }
    if (!(await somethingFits(companyId))) return assigned;
  }
}

type Held = { holder: string; until: Ms };

async function takeLease(companyId: string): Promise<Held | null> {
  await reach('before-dispatch');
  const held = { holder: randomUUID(), until: Date.now() + LEASE };
  const doc = at.dispatchLease(companyId);
  const taken = async () => {
    try {
      await doc.ref.create(doc.codec.write(held));
      return true;
    } catch (error) {
      if (isContention(error)) return false;
      throw error;
    }
  };
  if (await taken()) return held;
  const outcome = await decide(async (unit) => {
    const lease = await unit.read(doc);
    // Our own: the SDK has sent the save again after an answer that was lost.
    if (lease?.holder === held.holder) return { ok: true as const };
    if (lease === null || lease.until > Date.now()) return refuse('busy');
    unit.put(doc, held);
    return { ok: true as const };
  });
  return outcome.ok ? held : null;
}

/** Makes the lease longer when half of it has passed: a long queue takes more than one. False when somebody has taken over meanwhile. */
async function keepLease(companyId: string, held: Held): Promise<boolean> {
  if (held.until - Date.now() > LEASE / 2) return true;
  const doc = at.dispatchLease(companyId);
  const outcome = await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease?.holder !== held.holder) return refuse('busy');
    held.until = Date.now() + LEASE;
    unit.put(doc, held);
    return { ok: true as const };
  });
  return outcome.ok;
}

async function giveBack(companyId: string, { holder }: Held): Promise<void> {
  const doc = at.dispatchLease(companyId);
  await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease?.holder === holder) unit.remove(doc);
    return { ok: true };
  });
}

/** One round: pairs `most` chats, or as many as fit, and saves them together. Returns how many. */
async function assignOnce(companyId: string, most: number): Promise<number> {
  const outcome = await decide(async (unit) => {
    const now = Date.now();
    const [company, pairs] = await Promise.all([
      unit.read(at.company(companyId)),
      findPairs(unit.find, companyId, most, now),
    ]);
    if (company === null || company.settings.queueMode !== 'auto') return { ok: true, count: 0 };
    const owners = new Map<string, Operator>();
    let count = 0;
    for (const { chat, operator, why, among } of pairs) {
      const change = assign(
        chat,
        owners.get(operator.id) ?? operator,
        null,
        { why, by: 'routing', among, overLimit: false },
        now,
      );
      if (!change.ok) continue;
      for (const owner of change.operators) owners.set(owner.id, owner);
      saveChange(unit, company, { ...change, operators: [] });
      count++;
    }
    for (const owner of owners.values()) unit.put(at.operator(companyId, owner.id), owner);
    return { ok: true, count };
  });
  return outcome.ok && 'count' in outcome ? outcome.count : 0;
}

/** Could somebody get a waiting chat now? Reads only, and one document of them when nobody waits. */
export async function somethingFits(companyId: string): Promise<boolean> {
  if ((await queueOf(companyId).limit(1).get()).empty) return false;
  const company = (await at.company(companyId).ref.get()).data();
  if (company === undefined || CODEC.company.read(companyId, company).settings.queueMode !== 'auto') return false;
  return (await findPairs(found, companyId, 1, Date.now())).length > 0;
}

const found: Unit['find'] = async (query, codec) =>
  (await query.get()).docs.map((doc) => codec.read(doc.id, doc.data()));
