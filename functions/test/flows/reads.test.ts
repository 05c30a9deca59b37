import './own-project.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { setLimit } from '../../src/desk/people.ts';
import { docOf } from '../../src/store/refs.ts';
import { callerOf, callsPerson, founded, personOf, says } from './scene.ts';

const meter = startMeter();

/** Lets no time pass: an instance that remembers that nobody looks at a board asks for it again after two seconds. */
const stopTime = () => void vi.useFakeTimers({ toFake: ['Date'] });
afterEach(() => void vi.useRealTimers());

/** The documents that one piece of work reads and writes, as they are billed. */
async function cost(work: () => Promise<unknown>): Promise<{ reads: number; writes: number }> {
  const before = { ...meter };
  await work();
  return { reads: meter.reads - before.reads, writes: meter.writes - before.writes };
}

/** The number of read requests that it waits for. */
async function looks(work: () => Promise<unknown>): Promise<number> {
  const before = meter.looks;
  await work();
  return meter.looks - before;
}

/** Costs of a hand-off from the bot that is assigned at once. */
async function handOff(companyId: string, visitorId: string): Promise<{ reads: number; writes: number }> {
  await says(companyId, visitorId, 'hello');
  return cost(() => callsPerson(companyId, visitorId));
}

/** Costs of a close after which one of `waiting` chats gets the only operator. */
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

it('a hand-off costs the same whether few or many operators are free', { timeout: 120_000 }, async () => {
  stopTime();
  const [few, many] = [await founded(4), await founded(40)];
  expect(await handOff(many, 'visitor')).toEqual(await handOff(few, 'visitor'));
});

it('serving the next chat costs the same whether few or many wait', { timeout: 120_000 }, async () => {
  stopTime();
  expect(await serveNext(30)).toEqual(await serveNext(6));
});

it('a client’s message to a person is decided on one read request, and so is the answer', async () => {
  stopTime();
  const companyId = await founded(1);
  const oleg = callerOf(companyId, personOf(companyId, 0));
  const chatId = await callsPerson(companyId, 'visitor');
  await take(oleg, { chatId });
  expect(await looks(() => says(companyId, 'visitor', 'one more'))).toBe(1);
  expect(await looks(() => send(oleg, { chatId, id: 'answer', text: 'Да' }))).toBe(1);
  // The chat that the instance remembers is closed, which a second read request finds out.
  await close(oleg, { chatId });
  const next = await says(companyId, 'visitor', 'after the close');
  expect(next).toMatchObject({ ok: true, sent: { chatId: expect.not.stringMatching(`^${chatId}$`), seq: 1 } });
});

it('in a long chat, who says what they had seen needs no look more, and a repeat of an older message is still found', async () => {
  const companyId = await founded(1);
  const oleg = callerOf(companyId, personOf(companyId, 0));
  const chatId = await callsPerson(companyId, 'visitor');
  await take(oleg, { chatId });
  const seqOf = async () => Number((await docOf.chat(companyId, chatId).ref.get()).get('seq'));
  for (let i = 0; i < 11; i++) {
    await says(companyId, 'visitor', `question ${i}`);
    await send(oleg, { chatId, id: `answer ${i}`, text: 'Да' });
  }
  stopTime();
  await says(companyId, 'somebody else', 'hello');
  const seen = await seqOf();
  expect(await looks(() => says(companyId, 'visitor', 'unknown place'))).toBe(2);
  expect(await looks(() => says(companyId, 'visitor', 'late', false, { chatId, seq: seen }))).toBe(1);
  expect(await looks(() => send(oleg, { chatId, id: 'late answer', text: 'Да', after: seen }))).toBe(1);
  const before = await seqOf();
  // The place of another chat says nothing about this one.
  const elsewhere = { chatId: 'another', seq: seen };
  for (const [id, place] of [
    ['question 0', { chatId, seq: 1 }],
    ['question 0', elsewhere],
    ['late', { chatId, seq: seen }],
  ] as const)
    expect(await says(companyId, 'visitor', id, false, place)).toMatchObject({ ok: true, isNew: false });
  expect(await send(oleg, { chatId, id: 'answer 0', text: 'Да', after: 1 })).toMatchObject({ ok: true });
  expect(await seqOf()).toBe(before);
});

it('the limits by network cost a new visitor one more read request', async () => {
  const companyId = await founded(0);
  stopTime();
  await says(companyId, 'somebody before them', 'hello');
  const free = await looks(() => says(companyId, 'let in by nobody', 'hello'));
  process.env['STARTS_PER_ADDRESS'] = '60';
  try {
    expect(await looks(() => says(companyId, 'let in by the limits', 'hello'))).toBe(free + 1);
  } finally {
    process.env['STARTS_PER_ADDRESS'] = '0';
  }
});
