import './own-project.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Chat } from '../../src/domain/chat.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { setStatus } from '../../src/desk/self.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { waitingBefore } from '../../src/store/queue.ts';
import { docOf } from '../../src/store/refs.ts';
import { enter, leave } from '../../src/stream/enter.ts';
import { showConversation } from '../../src/visitor/conversation.ts';
import { settle } from '../../src/work/chat/settle.ts';
import { company } from './database.ts';
import { callerOf, callsPerson, ends, founded, personOf, says, wrongIn } from './scene.ts';
import { chatOf, messagesOf } from './story.ts';

const visitOf = (companyId: string, visitorId: string) => ({
  companyId,
  credentials: { visitorId, tokenHash: visitorId },
  network: 'here',
  terms: { whileMuted: true },
});
const asks = { get: () => undefined, query: {} } as never;

let companyId: string;
/** The first of two who wait, while nobody is at work. */
let first: { visitorId: string; chatId: string };
let second: { visitorId: string; chatId: string };

beforeEach(async () => {
  companyId = await founded(1, { maxChats: 1 });
  await olegIs('break');
  const calls = async (visitorId: string) => ({ visitorId, chatId: await callsPerson(companyId, visitorId) });
  first = await calls('visitor-first-0001');
  second = await calls('visitor-second-0001');
});

/** With a limit of one chat. Who goes to work is given what waits. */
const olegIs = (status: 'working' | 'break') => setStatus(callerOf(companyId, personOf(companyId, 0)), { status });

const moments = (more: Record<string, number>) =>
  Object.fromEntries(Object.entries(more).map(([name, at]) => [name, Timestamp.fromMillis(at)]));

/** The visitor has closed the page so long ago. */
async function leftFor(ago: number, { visitorId, chatId }: typeof first): Promise<void> {
  const since = Date.now() - ago;
  await company(companyId)
    .collection('visitors')
    .doc(visitorId)
    .update(moments({ hereUntil: since }));
  await docOf.chat(companyId, chatId).ref.update(moments({ seenUntil: since }));
}

/** The sweep has found that they left. */
async function missed(who = first): Promise<void> {
  await leftFor(HOUR, who);
  await settle(companyId, who.chatId);
  expect(await chatOf(companyId, who.chatId)).toMatchObject({ state: 'queued', awaitingSince: null });
}

/** The place in the queue, counted from 0. */
async function placeOf({ chatId }: typeof first): Promise<number> {
  const chat = await chatOf(companyId, chatId);
  if (chat.state !== 'queued') throw new Error(chat.state);
  return waitingBefore(chat);
}

test('who has left gives way to those who are there, and is served after them', async () => {
  await missed();
  expect([await placeOf(first), await placeOf(second)]).toEqual([1, 0]);
  await olegIs('working');
  expect((await chatOf(companyId, second.chatId)).state).toBe('assigned');
  await ends(companyId, second.chatId);
  expect((await chatOf(companyId, first.chatId)).state).toBe('assigned');
  expect(await wrongIn(companyId)).toEqual([]);
});

describe('Who comes back', () => {
  test('by a stream has their place again and is told so; the next stream says nothing', async () => {
    await missed();
    const entered = await enter(visitOf(companyId, first.visitorId), 4 * MINUTE);
    expect(await placeOf(first)).toBe(0);
    expect((await messagesOf(companyId, first.chatId)).at(-1)).toMatchObject({ notice: 'back' });
    if (entered.ok) await leave(companyId, first.visitorId, entered.streamId);
    await enter(visitOf(companyId, first.visitorId), 4 * MINUTE);
    expect(
      (await messagesOf(companyId, first.chatId)).filter((one) => 'notice' in one && one.notice === 'back'),
    ).toHaveLength(1);
  });

  test('by reading, where no stream gets through, and a read writes nothing more within the minute', async () => {
    await missed();
    const visit = visitOf(companyId, first.visitorId);
    expect(await showConversation(visit, asks)).toMatchObject({ body: { chat: { queue: { position: 1 } } } });
    const { ref } = docOf.visitor(companyId, first.visitorId);
    const before = (await ref.get()).updateTime;
    await showConversation(visit, asks);
    expect((await ref.get()).updateTime).toEqual(before);
  });

  test('by a message has their place again, too', async () => {
    await missed();
    expect(await says(companyId, first.visitorId, 'back')).toMatchObject({ ok: true, sent: { chatId: first.chatId } });
    expect(await placeOf(first)).toBe(0);
  });

  test('just when they are missed is there afterwards, whichever is first', async () => {
    for (let turn = 0; turn < 4; turn++) {
      await leftFor(HOUR, first);
      await Promise.all([settle(companyId, first.chatId), enter(visitOf(companyId, first.visitorId), 4 * MINUTE)]);
      expect(await chatOf(companyId, first.chatId)).toMatchObject({ gone: null, awaitingSince: expect.any(Number) });
    }
  });

  test('after the end finds the last word, and a new message begins another chat', async () => {
    await missed();
    await docOf.chat(companyId, first.chatId).ref.update(moments({ 'gone.since': Date.now() - 24 * HOUR }));
    await settle(companyId, first.chatId);
    expect(await chatOf(companyId, first.chatId)).toMatchObject({ state: 'closed', closedBy: 'system', ownerId: null });
    await enter(visitOf(companyId, first.visitorId), 4 * MINUTE);
    const text = DEFAULT_SETTINGS.ru.abandonedText;
    expect((await messagesOf(companyId, first.chatId)).at(-1)).toMatchObject({ notice: 'abandoned', text });
    const anew = await says(companyId, first.visitorId, 'anew');
    expect(anew.ok && anew.sent.chatId).not.toBe(first.chatId);
  });

  test('with a message just when the chat ends goes on in it or begins another, and nothing is lost', async () => {
    await missed();
    await docOf.chat(companyId, first.chatId).ref.update(moments({ 'gone.since': Date.now() - 24 * HOUR }));
    const [, wrote] = await Promise.all([settle(companyId, first.chatId), says(companyId, first.visitorId, 'both')]);
    if (!wrote.ok) throw new Error(wrote.reason);
    const chat: Chat = await chatOf(companyId, first.chatId);
    if (chat.state === 'queued') expect(wrote.sent.chatId).toBe(first.chatId);
    else expect([chat.state, wrote.sent.chatId]).toEqual(['closed', expect.not.stringMatching(first.chatId)]);
    expect(await wrongIn(companyId)).toEqual([]);
  });
});

test('who left long ago while nothing ran is missed, and the chat ended, in one look', async () => {
  await leftFor(DEFAULT_SETTINGS.ru.goneMs + DEFAULT_SETTINGS.ru.abandonedMs + HOUR, first);
  await settle(companyId, first.chatId);
  expect(await chatOf(companyId, first.chatId)).toMatchObject({ state: 'closed', ending: 'abandoned' });
  expect(await wrongIn(companyId)).toEqual([]);
});

test('of two tabs one is enough, and a stream that nobody has closed ends with its life', async () => {
  const visit = visitOf(companyId, first.visitorId);
  const [one, two] = [await enter(visit, 4 * MINUTE), await enter(visit, 4 * MINUTE)];
  if (!one.ok || !two.ok) throw new Error('no stream');
  const hereUntil = async () => (await docOf.visitor(companyId, first.visitorId).ref.get()).get('hereUntil').toMillis();
  await leave(companyId, first.visitorId, one.streamId);
  expect(await hereUntil()).toBeGreaterThan(Date.now() + MINUTE);
  await leave(companyId, first.visitorId, two.streamId);
  expect(await hereUntil()).toBeLessThanOrEqual(Date.now());
});

test('a chat that an earlier version has saved keeps its place and is served', async () => {
  const without = (names: string[]) => Object.fromEntries(names.map((name) => [name, FieldValue.delete()]));
  await docOf.chat(companyId, first.chatId).ref.update(without(['gone', 'seenUntil']));
  await company(companyId)
    .collection('visitors')
    .doc(first.visitorId)
    .update(without(['hereUntil', 'missedAt']));
  await settle(companyId, first.chatId);
  expect(await placeOf(first)).toBe(0);
  await olegIs('working');
  expect((await chatOf(companyId, first.chatId)).state).toBe('assigned');
});

test('a dashboard that does not know the new settings leaves them as they are', async () => {
  const caller = callerOf(companyId, `admin-${companyId}`);
  const { abandonedMs: _, abandonedText: __, goneMs: ___, ...known } = DEFAULT_SETTINGS.ru;
  const own = { ...DEFAULT_SETTINGS.ru, abandonedMs: HOUR, abandonedText: 'До встречи!' };
  await saveSettings(caller, { name: 'Ромашка', settings: own, version: 0 });
  await saveSettings(caller, { name: 'Роза', settings: known, version: 1 });
  expect((await company(companyId).get()).data()).toMatchObject({
    name: 'Роза',
    settings: { abandonedMs: HOUR, abandonedText: 'До встречи!' },
  });
});
