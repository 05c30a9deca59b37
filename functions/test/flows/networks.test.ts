import './own-project.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { close, send, take } from '../../src/desk/chat.ts';
import { block, unblock } from '../../src/desk/client.ts';
import { BOT_WORDS } from '../../src/domain/bot-words.ts';
import { placeOf } from '../../src/work/limits/network-limits.ts';
import { CODEC, newId } from '../../src/store/refs.ts';
import { identify } from '../../src/visitor/identify.ts';
import { write } from '../../src/work/chat/write.ts';
import { bucketOf, company, db, passed } from './database.ts';
import { callerOf, ends, founded, personOf, sweep } from './scene.ts';

const OFFICE = '203.0.113.7';
const MOBILE = '198.51.100.1';

beforeEach(() => Object.assign(process.env, { STARTS_PER_ADDRESS: '60', CALLS_PER_ADDRESS: '6' }));
afterEach(() => Object.assign(process.env, { STARTS_PER_ADDRESS: '0', CALLS_PER_ADDRESS: '0' }));

/** Sends a message through the door's code, with its consequences. Returns the reason of a refusal, or null and the chat. */
async function writes(companyId: string, network: string, { visitorId = newId(), wantsPerson = false } = {}) {
  const visit = { companyId, credentials: { visitorId, tokenHash: visitorId }, network };
  const message = { id: newId(), text: 'Сколько стоит доставка?', choice: null, wantsPerson };
  const wrote = await write(companyId, identify(visit, null), message);
  if (!wrote.ok) return { visitorId, chatId: '', reason: wrote.reason, now: wrote.now };
  const { chatId } = wrote.sent;
  return { visitorId, chatId, reason: null, now: undefined };
}

const calls = (companyId: string, network: string, visitorId = newId()) =>
  writes(companyId, network, { visitorId, wantsPerson: true });

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let i = 0; i < count; i++) done.push(await work());
  return done;
}

const refusedOf = (answers: readonly { reason: string | null }[]) => answers.map(({ reason }) => reason);
const passing = (count: number) => Array<null>(count).fill(null);

async function chatOf(companyId: string, chatId: string) {
  return CODEC.chat.read(chatId, (await company(companyId).collection('chats').doc(chatId).get()).data()!);
}

const visitorDoc = (companyId: string, visitorId: string) => company(companyId).collection('visitors').doc(visitorId);

/** Lets enough time pass for every limit to be full again. */
async function limitsPass(): Promise<void> {
  for (const doc of (await db.collection('limits').get()).docs) await passed(doc.ref, 'at', 'expireAt');
}

/** A client of the office whom an operator has answered once, in a chat that is over. */
async function isAnswered(companyId: string): Promise<string> {
  const { visitorId, chatId } = await calls(companyId, OFFICE);
  const operator = callerOf(companyId, personOf(companyId, 0));
  for (const done of [
    await take(operator, { chatId }),
    await send(operator, { chatId, id: newId(), text: 'Здравствуйте' }),
    await close(operator, { chatId }),
  ])
    expect(done.ok).toBe(true);
  await limitsPass();
  return visitorId;
}

/** A client of the office whose call for a person the limit has refused, so that the bot keeps the chat. */
async function isKept(companyId: string): Promise<string> {
  const bucket = db.collection('limits').doc(bucketOf('calls for a person', placeOf(companyId, OFFICE)!));
  await bucket.set({ tokens: 0, at: new Date(Date.now() + 60_000), expireAt: new Date(), by: newId() });
  const { visitorId, chatId } = await writes(companyId, OFFICE);
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
  await bucket.delete();
  return visitorId;
}

const isFromBefore = (companyId: string, visitorId: string) =>
  visitorDoc(companyId, visitorId).update({ createdAt: new Date(Date.now() - 48 * 3_600_000) });

describe('Newcomers of one network', () => {
  it('are counted for each company separately', async () => {
    process.env['STARTS_PER_ADDRESS'] = '3';
    const [shop, bank] = [await founded(0), await founded(0)];
    expect(refusedOf(await times(4, () => writes(shop, OFFICE)))).toEqual([...passing(3), 'too-many']);
    expect(refusedOf(await times(3, () => writes(bank, OFFICE)))).toEqual(passing(3));
    expect((await writes(shop, MOBILE)).reason).toBeNull();
  });

  it('also have a limit over all companies together', async () => {
    process.env['STARTS_PER_ADDRESS'] = '2';
    const network = '192.0.2.1';
    await writes(await founded(0), network);
    const bucket = db.collection('limits').doc(bucketOf('visitor starts anywhere', network));
    expect((await bucket.get()).get('tokens')).toBe(19);
    // The bucket after others have emptied it, before any token has come back.
    await bucket.update({ tokens: 0, at: new Date(Date.now() + 60_000) });
    expect(await writes(await founded(0), network)).toMatchObject({
      reason: 'too-many',
      now: { retryMs: expect.any(Number) },
    });
  });
});

describe('Calls for a person', () => {
  it('from one network cannot fill all places', async () => {
    const companyId = await founded(3, { maxChats: 4 });
    const answers = await times(12, () => calls(companyId, OFFICE));
    expect(refusedOf(answers)).toEqual([...passing(6), ...Array<string>(6).fill('too-many')]);
    expect(answers.at(-1)!.now).toEqual({ retryMs: expect.any(Number) });
    const other = await calls(companyId, MOBILE);
    expect(await chatOf(companyId, other.chatId)).toMatchObject({ state: 'assigned' });
  });

  it('through the bot have the same limit: clients beyond it are told so in words, and may call again in a minute', async () => {
    process.env['CALLS_PER_ADDRESS'] = '1';
    const companyId = await founded(3);
    // This company has taught its bot nothing, so it gives every chat to people.
    const [first, second] = await times(2, () => writes(companyId, OFFICE));
    expect(await chatOf(companyId, first!.chatId)).toMatchObject({ state: 'assigned' });
    expect(await chatOf(companyId, second!.chatId)).toMatchObject({
      state: 'bot',
      owes: null,
      last: { from: 'bot', text: BOT_WORDS.cannotCall.ru },
    });
    await limitsPass();
    expect((await calls(companyId, OFFICE, second!.visitorId)).reason).toBeNull();
    expect(await chatOf(companyId, second!.chatId)).toMatchObject({ state: 'assigned' });
  });

  it('that were refused are not tried again by the sweep, and the chat ends when the client has left', async () => {
    process.env['CALLS_PER_ADDRESS'] = '1';
    const companyId = await founded(3);
    const refused = (await times(5, () => writes(companyId, OFFICE))).slice(1);
    for (const { chatId } of refused)
      await passed(company(companyId).collection('chats').doc(chatId), 'lastVisitorAt', 'dueAt');
    await sweep();
    for (const { chatId } of refused)
      expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'closed', closedBy: 'system' });
  });

  it('have a wider limit for earlier clients whom no person has answered yet, and no limit for those who were answered', async () => {
    process.env['CALLS_PER_ADDRESS'] = '1';
    const companyId = await founded(1, { maxChats: 20 });
    const answered = await isAnswered(companyId);
    const prepared = await times(7, () => isKept(companyId));
    for (const visitorId of [answered, ...prepared]) await isFromBefore(companyId, visitorId);
    const answers = [];
    for (const visitorId of prepared) answers.push(await calls(companyId, OFFICE, visitorId));
    expect(refusedOf(answers)).toEqual([...passing(5), 'too-many', 'too-many']);
    expect((await calls(companyId, OFFICE, answered)).reason).toBeNull();
    expect((await calls(companyId, OFFICE)).reason).toBeNull();
  });
});

describe('A blocked client who comes as somebody new', () => {
  /** A client who has called from the office and is blocked, and a neighbour who wrote from there before. */
  async function blockedInOffice() {
    const companyId = await founded(1);
    const neighbour = await writes(companyId, OFFICE);
    const { chatId } = await calls(companyId, OFFICE);
    const admin = callerOf(companyId, `admin-${companyId}`);
    expect((await block(admin, { chatId })).ok).toBe(true);
    return { companyId, neighbour, admin, chatId };
  }

  it('from the same network is told to wait; nobody else is', async () => {
    const { companyId, neighbour } = await blockedInOffice();
    expect(await writes(companyId, OFFICE)).toMatchObject({ reason: 'too-many', now: { retryMs: expect.any(Number) } });
    expect((await writes(companyId, OFFICE, { visitorId: neighbour.visitorId })).reason).toBeNull();
    expect((await writes(companyId, MOBILE)).reason).toBeNull();
    expect((await writes(await founded(0), OFFICE)).reason).toBeNull();
  });

  it('does not get in as a visitor prepared earlier, today or before; clients whom a person has answered are not affected', async () => {
    const companyId = await founded(1, { maxChats: 20 });
    const answered = await isAnswered(companyId);
    await isFromBefore(companyId, answered);
    const [kept, keptFromBefore, over] = [
      await isKept(companyId),
      await isKept(companyId),
      await writes(companyId, OFFICE),
    ];
    await isFromBefore(companyId, keptFromBefore);
    await ends(companyId, over.chatId);
    const { chatId } = await calls(companyId, OFFICE);
    expect((await block(callerOf(companyId, `admin-${companyId}`), { chatId })).ok).toBe(true);
    expect((await writes(companyId, OFFICE, { visitorId: over.visitorId })).reason).toBe('too-many');
    for (const visitorId of [kept, keptFromBefore]) {
      expect((await calls(companyId, OFFICE, visitorId)).reason).toBe('too-many');
      const { chatId } = await writes(companyId, OFFICE, { visitorId });
      expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
    }
    expect((await calls(companyId, OFFICE, answered)).reason).toBeNull();
  });

  it('is kept out for a short time only, since a mobile network is many people', async () => {
    const { companyId } = await blockedInOffice();
    const { now } = await writes(companyId, OFFICE);
    expect(now!['retryMs']).toBeLessThanOrEqual(15 * 60_000);
    await limitsPass();
    expect((await writes(companyId, OFFICE)).reason).toBeNull();
  });

  it('is let in when the client is unblocked', async () => {
    const { companyId, admin, chatId } = await blockedInOffice();
    await unblock(admin, { chatId });
    expect((await writes(companyId, OFFICE)).reason).toBeNull();
  });
});

it('Nothing is saved from which a network could be read', async () => {
  const companyId = await founded(0);
  const { visitorId } = await writes(companyId, OFFICE);
  const kept = JSON.stringify([
    (await visitorDoc(companyId, visitorId).get()).data(),
    (await db.collection('limits').get()).docs.map((doc) => [doc.id, doc.data()]),
  ]);
  expect(kept).not.toContain(OFFICE);
});
