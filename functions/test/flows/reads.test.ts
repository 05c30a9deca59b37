import './own-project.ts';
import { expect, it } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { close, take } from '../../src/desk/chat.ts';
import { setLimit } from '../../src/desk/people.ts';
import { docOf } from '../../src/store/refs.ts';
import { callerOf, callsPerson, founded, personOf, says } from './scene.ts';

const meter = startMeter();

/** What one piece of work reads and writes, in documents as they are billed. */
async function cost(work: () => Promise<unknown>): Promise<{ reads: number; writes: number }> {
  const before = { ...meter };
  await work();
  return { reads: meter.reads - before.reads, writes: meter.writes - before.writes };
}

/** A hand-off that is assigned at once, of somebody who has been with the bot. */
async function handOff(companyId: string, visitorId: string): Promise<{ reads: number; writes: number }> {
  await says(companyId, visitorId, 'hello');
  return cost(() => callsPerson(companyId, visitorId));
}

/** A close, after which one of so many who wait gets the one operator. */
async function serveNext(waiting: number): Promise<{ reads: number; writes: number }> {
  const companyId = await founded(1);
  const oleg = callerOf(companyId, personOf(companyId, 0));
  const admin = callerOf(companyId, `admin-${companyId}`);
  await setLimit(admin, { operatorId: oleg.uid, maxChats: 1, version: 0 });
  const first = await callsPerson(companyId);
  for (let i = 0; i < waiting; i++) await callsPerson(companyId);
  await take(oleg, { chatId: first });
  const spent = await cost(() => close(oleg, { chatId: first }));
  const { ref, codec } = docOf.operator(companyId, oleg.uid);
  expect(codec.read(oleg.uid, (await ref.get()).data()!).openChats).toHaveLength(1);
  return spent;
}

it('a hand-off costs the same whether few or many could have it', { timeout: 120_000 }, async () => {
  const [few, many] = [await founded(4), await founded(40)];
  expect(await handOff(many, 'visitor')).toEqual(await handOff(few, 'visitor'));
});

it('serving the next one costs the same whether few or many wait', { timeout: 120_000 }, async () => {
  expect(await serveNext(30)).toEqual(await serveNext(6));
});
