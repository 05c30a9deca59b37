import { expect, it } from 'vitest';
import { nothingSpent } from '../meter.ts';
import type { Listener } from './ear.ts';
import { PRICE_FILE, readPrices } from './prices.ts';
import { NOTHING, dollarsOf, sum, usageOfCalls, usageOfListeners, usageOfStreams } from './usage.ts';

const prices = readPrices(PRICE_FILE);
const member = 'companies/c/operators/anna';
const listener = (more: Partial<Listener> = {}): Listener => ({
  id: 2,
  path: 'companies/c/chats',
  detail: 'ownerId',
  begun: 100,
  ended: null,
  documents: 0,
  updates: 0,
  bytes: 0,
  ...more,
});
const paid = (one: Listener & { before?: Listener }, written: { path: string; at: number }[] = []) => {
  const { listened, rules } = usageOfListeners([one], 'anna', written, 50);
  return [listened, rules];
};

it('a listener that finds nothing costs one read and one of the rules, and one that finds three costs three', () => {
  expect(paid(listener())).toEqual([1, 1]);
  expect(paid(listener({ documents: 3, updates: 1 }))).toEqual([3, 1]);
});

it('of a listener that was there before only what came since is paid', () => {
  const before = listener({ begun: 10, documents: 3, updates: 1 });
  expect(paid({ ...before, documents: 5, updates: 2, before })).toEqual([2, 1]);
  expect(paid({ ...before, before })).toEqual([0, 0]);
});

it('the rules are paid anew when what they look at changes while the listener is open', () => {
  const saves = [60, 150, 250].map((at) => ({ path: member, at }));
  expect(paid(listener({ ended: 200 }), saves)).toEqual([1, 2]);
  expect(paid(listener(), [{ path: 'companies/c/operators/oleg', at: 150 }])).toEqual([1, 1]);
  expect(paid(listener({ path: 'users/anna' }), saves)).toEqual([1, 0]);
});

it('a call takes what it waits for, in steps of 100 ms, and streams share their instance', () => {
  const calls = { ...nothingSpent(), calls: 10, looks: 20, saves: 10 };
  const place = { gib: 0.5, concurrency: 80 };
  expect(usageOfCalls(calls, place, prices)).toMatchObject({ calls: 10, vcpuSeconds: 1, gibSeconds: 0.5 });
  expect(usageOfCalls({ ...calls, looks: 100 }, place, prices)).toMatchObject({ vcpuSeconds: 2 });
  expect(usageOfStreams(560, { gib: 1, concurrency: 80 }, prices)).toMatchObject({ vcpuSeconds: 10, gibSeconds: 10 });
});

it('reads of all three kinds cost alike, and nothing costs nothing', () => {
  const reads = dollarsOf({ ...NOTHING, reads: 300_000 }, prices);
  expect(dollarsOf({ ...NOTHING, reads: 100_000, listened: 100_000, rules: 100_000 }, prices)).toBeCloseTo(reads);
  expect(dollarsOf(NOTHING, prices)).toBe(0);
  expect(sum([2, { ...NOTHING, writes: 3 }], { ...NOTHING, writes: 1 }).writes).toBe(7);
});
