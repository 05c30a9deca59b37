import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/domain/outbox/attempt.ts';
import type { Leased } from '../../../src/domain/outbox/journey.ts';
import { FRESH, isOpen } from '../../../src/domain/outbox/journey.ts';
import type { Parcel } from '../../../src/domain/outbox/line.ts';
import { approach, conclude, sendAgain } from '../../../src/domain/outbox/line.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { NOON } from '../world.ts';
import { POLICY, PostOffice } from './post-office.ts';

const OUTCOMES: readonly Outcome[] = [
  { ok: true },
  { ok: false, error: 'down', final: false },
  { ok: false, error: 'refused', final: true },
];

/** One step of a history; its numbers choose among the parcels and workers that exist then, which may be none. */
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('post' as const), key: fc.constantFrom('a', 'a', 'b', null) }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('call' as const), which: fc.nat(99) }) },
  {
    weight: 20,
    arbitrary: fc.record({
      what: fc.constant('step' as const),
      which: fc.nat(99),
      outcome: fc.constantFrom(...OUTCOMES),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('kill' as const), which: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: MINUTE }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('sweep' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('send again' as const), which: fc.nat(99) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], which: number) => (all.length === 0 ? undefined : all[which % all.length]);

function happen(office: PostOffice, one: Happening): void {
  const parcel = 'which' in one ? pick(office.parcels, one.which) : undefined;
  const worker =
    'which' in one
      ? pick(
          office.workers.filter(({ over }) => !over),
          one.which,
        )
      : undefined;
  switch (one.what) {
    case 'post':
      return office.post(one.key);
    case 'call':
      return void (parcel && office.call(parcel.id));
    case 'step':
      return worker && office.step(worker, one.outcome);
    case 'kill':
      return worker && office.kill(worker);
    case 'pass':
      return office.pass(one.ms);
    case 'sweep':
      return void office.sweep();
    case 'send again':
      return parcel && office.sendAgain(parcel.id);
  }
}

/** Ends a history: no worker dies any more, receivers accept everything, and the sweep runs every two minutes. */
function calmDown(office: PostOffice): void {
  const [taken] = OUTCOMES;
  for (let sweeps = 0; sweeps < office.parcels.length + 5; sweeps++) {
    office.sweep();
    while (office.workers.some(({ over }) => !over)) for (const worker of office.workers) office.step(worker, taken!);
    office.pass(2 * MINUTE);
  }
}

const parcel = (id: string, more: Partial<Parcel> = {}): Parcel => {
  const fresh = { id, key: 'chat', place: id, journey: FRESH, follower: null };
  return { ...fresh, ...more };
};
const mine: Leased = { state: 'leased', attempts: 1, until: NOON + MINUTE, holder: 'me' };
const under = parcel('1', { journey: mine });
const behind = parcel('2', { journey: { state: 'behind', attempts: 0 } });

describe('A parcel behind another of its key', () => {
  test('waits, and notes itself once on the one before as the next', () => {
    const step = approach(parcel('2'), under, POLICY, 'other', NOON);
    expect(step).toEqual({ parcel: behind, head: { ...under, follower: '2' }, lease: null });
    expect(approach(behind, under, POLICY, 'other', NOON)).toBeNull();
  });

  test('is started by the one before when that has arrived or was given up, and not while that is tried again', () => {
    const [arrived, later, dead] = OUTCOMES.map((outcome) => conclude(under, behind, mine, POLICY, outcome, NOON));
    const called = { ...behind, journey: FRESH };
    expect([arrived, later, dead]).toMatchObject([
      { parcel: { journey: { state: 'delivered' } }, next: called },
      { parcel: { journey: { state: 'retry' } }, next: null },
      { parcel: { journey: { state: 'dead' } }, next: called },
    ]);
  });
});

test('Only a parcel that was given up is sent again, from the end of its line and with all attempts anew', () => {
  const dead = parcel('1', { journey: { state: 'dead', attempts: 3, at: NOON, error: 'down' }, follower: '2' });
  expect(sendAgain(dead)).toEqual(parcel('1', { place: null }));
  expect([under, behind, parcel('3')].map(sendAgain)).toEqual([null, null, null]);
});

test('Parcels of a key leave in their order, one at a time, and none is lost, also when workers die, come late or come twice', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 60, size: 'max' }), (history) => {
      const office = new PostOffice();
      for (const one of history) happen(office, one);
      calmDown(office);
      expect(office.wrongs).toEqual([]);
      expect(office.parcels.filter(({ journey }) => isOpen(journey))).toEqual([]);
      const missing = office.parcels.filter(
        ({ id, journey }) => journey.state === 'delivered' && !office.arrived.has(id),
      );
      expect(missing).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
});
