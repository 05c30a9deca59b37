import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import type { PublicChat } from '../../src/domain/contract/visitor.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { dispatch } from '../../src/work/routing/dispatch.ts';
import { listen } from '../../src/store/listen.ts';
import { docOf } from '../../src/store/refs.ts';
import { shown, showChat } from '../../src/stream/view.ts';
import { company, passed } from './database.ts';
import { calling, chatOf, operatorOf, recordsOf, staffed, talking, toWork } from './story.ts';
import type { Visitor } from './world.ts';
import { eventually, hire, mustDesk, newCompany, runSchedule } from './world.ts';
import { callers, ownerOf, stillQueued } from './callers.ts';

describe('The queue', () => {
  it('keeps clients who call when no operator is there, and tells them', async () => {
    const { companyId } = await staffed(1, { at: 'break' });
    const { chatId, visitor } = await calling(companyId);
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({ state: 'queued', reason: 'asked-for-person', avoid: null });
    const { messages } = await visitor.conversation();
    expect(messages.at(-1)).toMatchObject({ notice: 'handed-off' });
  });

  it('is served oldest first when somebody begins to work', async () => {
    const { companyId, admin, operators } = await staffed(1, { at: 'break' });
    const [oleg] = operators;
    await mustDesk(admin, 'setLimit', { operatorId: oleg!.uid, maxChats: 2 });
    const [first, second, third] = await callers(companyId, 3);
    await toWork(oleg!);
    expect(await ownerOf(companyId, first!)).toBe(oleg!.uid);
    expect(await ownerOf(companyId, second!)).toBe(oleg!.uid);
    await stillQueued(companyId, third!);
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 2, available: false });
  });

  it('gives nobody more chats than their limit, and the next one when a chat is closed', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(admin, 'setLimit', { operatorId: oleg!.uid, maxChats: 1 });
    const { chatId } = await talking(companyId, oleg!);
    const [next, last] = await callers(companyId, 2);
    await stillQueued(companyId, next!);
    await mustDesk(oleg!, 'close', { chatId });
    expect(await ownerOf(companyId, next!)).toBe(oleg!.uid);
    await stillQueued(companyId, last!);
  });

  it('is served when a limit is raised', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const operatorId = operators[0]!.uid;
    await mustDesk(admin, 'setLimit', { operatorId, maxChats: 1 });
    const chats = await callers(companyId, 3);
    await mustDesk(admin, 'setLimit', { operatorId, maxChats: 2, version: 1 });
    expect(await ownerOf(companyId, chats[1]!)).toBe(operatorId);
    await stillQueued(companyId, chats[2]!);
  });

  it('is served when somebody comes back from absence', async () => {
    const { companyId, operators } = await staffed(1);
    await mustDesk(operators[0]!, 'signOff', {});
    const [chatId] = await callers(companyId, 1);
    await stillQueued(companyId, chatId!);
    await toWork(operators[0]!);
    expect(await ownerOf(companyId, chatId!)).toBe(operators[0]!.uid);
  });

  it('is served by somebody who has just been hired', async () => {
    const { companyId, admin } = await newCompany();
    const [chatId] = await callers(companyId, 1);
    const fresh = await hire(admin);
    await stillQueued(companyId, chatId!);
    await toWork(fresh);
    expect(await ownerOf(companyId, chatId!)).toBe(fresh.uid);
  });

  it('gets back the chats of somebody who is deactivated, taken or not, and passes them on', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const [oleg] = operators;
    const taken = await talking(companyId, oleg!);
    const [waiting] = await callers(companyId, 1);
    await ownerOf(companyId, waiting!);
    const other = await hire(admin);
    await toWork(other);
    await mustDesk(admin, 'setActive', { operatorId: oleg!.uid, active: false });
    for (const chatId of [taken.chatId, waiting!]) {
      expect(await ownerOf(companyId, chatId)).toBe(other.uid);
      const records = await recordsOf(companyId, chatId);
      expect(records.map(({ why }) => why)).toContain('owner-left');
    }
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ active: false, load: 0, available: false });
    const { messages } = await taken.visitor.conversation();
    expect(messages.at(-1)).toMatchObject({ notice: 'reconnecting', text: 'Соединяем вас с другим оператором.' });
  });

  it('gets back a chat that its operator returns, and does not assign it straight to them again', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    const { chatId } = await talking(companyId, oleg!);
    await mustDesk(oleg!, 'transfer', { chatId, operatorId: null, expectedOwnerId: oleg!.uid, note: '' });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', avoid: { operatorId: oleg!.uid } });
    await company(companyId)
      .collection('chats')
      .doc(chatId)
      .update({ 'avoid.until': Timestamp.fromMillis(Date.now() - 1) });
    await runSchedule('sweepMinute');
    expect(await ownerOf(companyId, chatId)).toBe(oleg!.uid);
  });
});

describe('Somebody who waits', () => {
  const placeOf = async (visitor: Visitor) => (await visitor.conversation()).chat!.queue;

  it('is told their place and how long they have waited, and nothing more once the wait is over', async () => {
    const { companyId, operators } = await staffed(1, { at: 'break' });
    const first = await calling(companyId);
    const second = await calling(companyId);
    await passed(company(companyId).collection('chats').doc(first.chatId), 'awaitingSince');
    expect(await placeOf(first.visitor)).toMatchObject({ position: 1 });
    expect((await placeOf(first.visitor))!.waitedMs).toBeGreaterThanOrEqual(60 * MINUTE);
    expect(await placeOf(second.visitor)).toMatchObject({ position: 2 });
    const stream = second.visitor.follow();
    const told = (position: number | undefined) =>
      eventually(
        () => stream.events.some(({ event, data }) => event === 'chat' && data.queue?.position === position),
        `place ${position}`,
      );
    await told(2);
    await toWork(operators[0]!);
    await told(undefined);
    await stream.stop();
    expect(await placeOf(second.visitor)).toBeNull();
  });

  it('is told again when those ahead have been served, and not when nothing has changed', async () => {
    const { companyId, admin } = await staffed(1, { at: 'break' });
    const first = await calling(companyId);
    const second = await calling(companyId);
    const told: PublicChat[] = [];
    const fail = () => {
      throw new Error('The listener failed');
    };
    const showing = showChat(
      companyId,
      (reader) => listen(docOf.chat(companyId, second.chatId), reader.tell, reader.fail),
      (view) => void told.push(shown(view, Date.now())),
      fail,
    );
    const places = () => told.map(({ queue }) => queue?.position);
    await eventually(() => places().includes(2), 'the first place');
    await showing.lookAgain();
    expect(places()).toEqual([2]);
    await mustDesk(admin, 'take', { chatId: first.chatId });
    await showing.lookAgain();
    expect(places()).toEqual([2, 1]);
    showing.stop();
  });
});

it('chats at the head that may not go back to the only operator do not hold up the others', async () => {
  const { companyId, admin, operators } = await staffed(1, { at: 'break' });
  const [oleg] = operators;
  await mustDesk(admin, 'setLimit', { operatorId: oleg!.uid, maxChats: 2 });
  const chats = await callers(companyId, 6);
  const avoid = { operatorId: oleg!.uid, until: Timestamp.fromMillis(Date.now() + 60 * MINUTE) };
  for (const chatId of chats.slice(0, 4)) await company(companyId).collection('chats').doc(chatId).update({ avoid });
  await toWork(oleg!);
  for (const chatId of chats.slice(0, 4)) await stillQueued(companyId, chatId);
  for (const chatId of chats.slice(4)) expect(await ownerOf(companyId, chatId)).toBe(oleg!.uid);
});

it('thirty chats that come at once are divided evenly, and nobody gets more than allowed', async () => {
  const { companyId, admin, operators } = await staffed(3);
  for (const { uid } of operators) await mustDesk(admin, 'setLimit', { operatorId: uid, maxChats: 8 });
  const called = [];
  // Six at a time: the emulator starts a process for each request in flight.
  for (let i = 0; i < 5; i++) called.push(...(await Promise.all(Array.from({ length: 6 }, () => calling(companyId)))));
  const states = async () => {
    const found = await company(companyId).collection('chats').get();
    return found.docs.map((doc) => doc.get('state'));
  };
  await Promise.all(operators.map(() => dispatch(companyId)));
  expect((await states()).filter((state) => state === 'assigned')).toHaveLength(24);
  for (const { uid } of operators) {
    const operator = await operatorOf(companyId, uid);
    expect(operator).toMatchObject({ load: 8, available: false });
    const owned = await company(companyId).collection('chats').where('ownerId', '==', uid).get();
    expect(new Set(owned.docs.map((doc) => doc.id))).toEqual(new Set(operator.openChats));
  }
  const queued = await company(companyId).collection('chats').where('state', '==', 'queued').get();
  const assigned = await company(companyId).collection('chats').where('state', '==', 'assigned').get();
  const waits = (docs: typeof queued.docs) => docs.map((doc) => doc.get('awaitingSince').toMillis());
  expect(Math.min(...waits(queued.docs))).toBeGreaterThanOrEqual(Math.max(...waits(assigned.docs)));
});

it('ten chats that come at once leave loads that differ by one at most', async () => {
  const { companyId, operators } = await staffed(3);
  await Promise.all(Array.from({ length: 10 }, () => calling(companyId)));
  await dispatch(companyId);
  const loads = await Promise.all(operators.map(async ({ uid }) => (await operatorOf(companyId, uid)).load));
  expect(loads.reduce((a, b) => a + b)).toBe(10);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});

describe('A dispatcher that died', () => {
  async function leftLease(until: number) {
    const { companyId, operators } = await staffed(1);
    const lease = company(companyId).collection('leases').doc('dispatch');
    await lease.set({ holder: 'somebody who died', until: Timestamp.fromMillis(until) });
    const { chatId } = await calling(companyId);
    return { companyId, operators, lease, chatId };
  }

  it('blocks nobody once its lease has run out', async () => {
    const { companyId, operators, lease, chatId } = await leftLease(Date.now() - 1);
    expect(await ownerOf(companyId, chatId)).toBe(operators[0]!.uid);
    expect((await lease.get()).exists).toBe(false);
  });

  it('leaves waiting chats, which the sweep then serves', async () => {
    const { companyId, operators, lease, chatId } = await leftLease(Date.now() + 3_600_000);
    await stillQueued(companyId, chatId);
    await lease.update({ until: Timestamp.fromMillis(Date.now() - 1) });
    await runSchedule('sweepMinute');
    expect(await ownerOf(companyId, chatId)).toBe(operators[0]!.uid);
  });
});
