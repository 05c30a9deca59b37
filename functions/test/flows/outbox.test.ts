import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Journey } from '../../src/domain/outbox/journey.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import type { StoredParcel } from '../../src/store/outbox.ts';
import { PARCELS, newParcel } from '../../src/store/outbox.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { listDead, revive } from '../../src/work/outbox/dead.ts';
import { deliver } from '../../src/work/outbox/deliver.ts';
import type { Outbox } from '../../src/work/outbox/carrier.ts';
import { sweep } from '../../src/work/outbox/sweep.ts';
import { ALL_SHARDS } from '../../src/domain/sweep/shard.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { db, fields } from './database.ts';
import { LOST, dyingAt, losingAnswer } from './fault.ts';
import { startReceiver } from './receiver.ts';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let outbox: Outbox<StoredParcel>;

beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(() => {
  receiver.answers(() => 200);
  outbox = { shelf: PARCELS, carrierOf: () => ({ policy: PATIENT, carry: receiver.carry }) };
});
afterAll(() => receiver.stop());

const PATIENT = { lease: MINUTE, backOff: [10 * MINUTE, 10 * MINUTE] };
/** Enough attempts for a storm, each soon after the one before; an attempt of the receiver's carrier ends well within the lease. */
const HASTY = { lease: 3_000, backOff: Array.from({ length: 40 }, () => 20) };

/** Saves a parcel together with the document that is its cause. */
async function posted(key: string | null, what: string): Promise<string> {
  const [id, bucket] = [newId(), docOf.bucket(newId())];
  const content = { what };
  await decide(async (unit) => {
    unit.create(bucket, { tokens: 1, at: Date.now(), expireAt: Date.now(), by: id });
    unit.create(PARCELS.doc(id), newParcel(id, { kind: 'story', companyId: 'shop', key, content }));
    return { ok: true };
  });
  return id;
}

/** Saves several parcels of one key, one after another. */
async function line(key: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= count; n++) ids.push(await posted(key, String(n)));
  return ids;
}

const journey = async (id: string): Promise<Journey> => (await fields(`outbox/${id}`))!['journey'];
const states = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await journey(id)).state));
const arrivals = (key: string) => receiver.taken.filter((one) => one.key === key).map(({ what }) => what);
const soon = () => Date.now() + 30_000;

/** Lets a parcel's waiting time pass. */
async function whenDue(id: string): Promise<void> {
  const past = Timestamp.fromMillis(Date.now() - 1);
  const { state } = await journey(id);
  await db.doc(`outbox/${id}`).update({ [`journey.${state === 'retry' ? 'nextAt' : 'until'}`]: past, dueAt: past });
}

it('is saved together with its cause: neither exists without the other', async () => {
  const count = async () => (await db.collection('outbox').get()).size - (await db.collection('limits').get()).size;
  const before = await count();
  expect(await dyingAt(0, () => posted(null, 'lost'), 'before-save')).toBe(true);
  expect(await dyingAt(0, () => posted(null, 'kept'), 'after-save')).toBe(true);
  expect(await count()).toBe(before);
});

it('leaves in the order of its key, whichever is called first, and one call delivers all of the key', async () => {
  const ids = await line('order', 5);
  for (const id of ids.slice(1).toReversed()) await deliver(outbox, id);
  expect(await states(ids)).toEqual(['pending', 'behind', 'behind', 'behind', 'behind']);
  expect(receiver.attempts.filter(({ key }) => key === 'order')).toEqual([]);
  // The sweep does not count a parcel that waits behind another.
  const due = (await PARCELS.due(ALL_SHARDS, Date.now()).get()).docs.map(({ id }) => id);
  expect(ids.filter((id) => due.includes(id))).toEqual(ids.slice(0, 1));
  await deliver(outbox, ids[0]!);
  expect(arrivals('order')).toEqual(['1', '2', '3', '4', '5']);
  expect(new Set(await states(ids))).toEqual(new Set(['delivered']));
});

it('waits while the one before it is tried again, and without a key waits for none', async () => {
  const [first, second] = await line('busy', 2);
  receiver.answers(({ key, what }) => (key === 'busy' && what === '1' ? 503 : 200));
  await deliver(outbox, first!);
  await deliver(outbox, second!);
  expect(await states([first!, second!])).toEqual(['retry', 'behind']);
  expect(await journey(first!)).toMatchObject({ attempts: 1, error: 'HTTP 503' });
  await deliver(outbox, await posted(null, 'free'));
  expect(receiver.taken).toContainEqual({ key: null, what: 'free' });
  await deliver(outbox, first!);
  expect(arrivals('busy')).toEqual([]);
  receiver.answers(() => 200);
  await whenDue(first!);
  await sweep(outbox, alone(soon()));
  expect(arrivals('busy')).toEqual(['1', '2']);
});

it('that is given up lets those behind it pass, is kept for inspection, and when sent again goes to the end of its line', async () => {
  const [first, second, third] = await line('dead', 3);
  receiver.answers(({ what }) => (what === '1' ? 410 : what === '3' ? 503 : 200));
  await deliver(outbox, first!);
  expect(await states([first!, second!, third!])).toEqual(['dead', 'delivered', 'retry']);
  const dead = (await listDead(outbox)).filter(({ key }) => key === 'dead');
  expect(dead).toEqual([{ id: first, key: 'dead', attempts: 1, at: expect.any(Number), error: 'HTTP 410' }]);

  expect([await revive(outbox, first!), await revive(outbox, first!), await revive(outbox, second!)]).toEqual([
    true,
    false,
    false,
  ]);
  receiver.answers(() => 200);
  await sweep(outbox, alone(soon()));
  expect(await states([first!, third!])).toEqual(['behind', 'retry']);
  await whenDue(third!);
  await sweep(outbox, alone(soon()));
  expect(arrivals('dead')).toEqual(['2', '3', '1']);
});

it('is sent again once, also when the answer of that save is lost', async () => {
  const id = await posted('lost answer', 'again');
  receiver.answers(() => 410);
  await deliver(outbox, id);
  const { lost, outcome } = await losingAnswer(0, LOST.unavailable, () => revive(outbox, id));
  expect([lost, outcome]).toEqual([true, true]);
  receiver.answers(() => 200);
  await sweep(outbox, alone(soon()));
  expect(arrivals('lost answer')).toEqual(['again']);
});

it('whose worker died waits until the lease ends, as do all behind it, and then they go in order', async () => {
  const ids = await line('died', 3);
  expect(await dyingAt(0, () => deliver(outbox, ids[0]!), 'before-deliver')).toBe(true);
  await sweep(outbox, alone(soon()));
  expect(await states(ids)).toEqual(['leased', 'behind', 'behind']);
  await whenDue(ids[0]!);
  await sweep(outbox, alone(soon()));
  expect(arrivals('died')).toEqual(['1', '2', '3']);
});

it('whose worker died after the attempt is delivered again, and the one behind it still comes after it', async () => {
  const ids = await line('unsaid', 2);
  // The first save takes the lease, the second saves the attempt's outcome.
  expect(await dyingAt(1, () => deliver(outbox, ids[0]!), 'before-save')).toBe(true);
  expect(arrivals('unsaid')).toEqual(['1']);
  await whenDue(ids[0]!);
  await sweep(outbox, alone(soon()));
  expect(arrivals('unsaid')).toEqual(['1', '1', '2']);
});

it('arrives at least once in a storm of workers, failures and lost answers, in the order of its key and one at a time', async () => {
  outbox = { shelf: PARCELS, carrierOf: () => ({ policy: HASTY, carry: receiver.carry }) };
  const keys = ['storm-a', 'storm-b', 'storm-c'];
  receiver.answers(() => {
    const luck = Math.random();
    return luck < 0.2 ? 503 : luck < 0.35 ? 'loses its answer' : 200;
  });
  const ids: string[] = [];
  const triggers: Promise<void>[] = [];
  await Promise.all(
    keys.map(async (key) => {
      for (let n = 1; n <= 6; n++) {
        ids.push(await posted(key, String(n)));
        // Up to two calls for any parcels saved so far, so that some are called twice and some not at all.
        for (let times = Math.floor(Math.random() * 3); times > 0; times--)
          triggers.push(deliver(outbox, ids[Math.floor(Math.random() * ids.length)]!));
      }
    }),
  );
  const open = async () => (await PARCELS.due(ALL_SHARDS, Date.now() + HOUR).get()).size;
  for (let left = Infinity; left > 0; left = await open()) {
    await Promise.all([sweep(outbox, alone(soon())), sweep(outbox, alone(soon()))]);
  }
  await Promise.all(triggers);
  expect(new Set(await states(ids))).toEqual(new Set(['delivered']));
  for (const key of keys) expect([...new Set(arrivals(key))]).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(receiver.mostAtOnce()).toBe(1);
});
