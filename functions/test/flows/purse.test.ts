import './own-project.ts';
import { expect, it } from 'vitest';
import { createPurse } from '../../src/work/limits/purse.ts';
import { db } from './database.ts';

const FREE = 20;
const BURST = 200;

const buckets = async () => (await db.collection('limits').count().get()).data().count;

it('costs no write for somebody who asks as often as people do', async () => {
  const purse = createPurse('visitor asks');
  const before = await buckets();
  for (let i = 0; i < FREE; i++) expect(await purse.spend('somebody', Date.now())).toEqual({ ok: true });
  expect(await buckets()).toBe(before);
});

it('limits a flood over all instances together', async () => {
  const instances = [createPurse('visitor asks'), createPurse('visitor asks'), createPurse('visitor asks')];
  let served = 0;
  for (let i = 0; i < 1_000; i++) if ((await instances[i % 3]!.spend('flood', Date.now())).ok) served++;
  expect(served).toBeGreaterThanOrEqual(BURST);
  // One more purchase is possible, since the bucket may have filled a little meanwhile.
  expect(served).toBeLessThanOrEqual(BURST + 3 * FREE + FREE);
});

it('says how long to wait, from memory, and serves again afterwards', async () => {
  const purse = createPurse('visitor asks');
  let now = Date.now();
  let answer = await purse.spend('impatient', now);
  while (answer.ok) answer = await purse.spend('impatient', now);
  const retryMs = Number(answer.now?.['retryMs']);
  expect(answer).toMatchObject({ reason: 'too-many', now: { retryMs: expect.any(Number) } });
  now += retryMs - 1;
  expect(await purse.spend('impatient', now)).toMatchObject({ reason: 'too-many', now: { retryMs: 1 } });
});

it('counts each caller separately', async () => {
  const purse = createPurse('visitor asks');
  while ((await purse.spend('another flood', Date.now())).ok);
  expect(await purse.spend('neighbour', Date.now())).toEqual({ ok: true });
});
