import './own-project.ts';
import { describe, expect, it } from 'vitest';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { setTopic } from '../../src/desk/about-chat.ts';
import { correctShift, rebuildStats } from '../../src/desk/reports.ts';
import { setStatus } from '../../src/desk/self.ts';
import { corrected } from '../../src/domain/correction.ts';
import { readAs } from '../../src/domain/report/day-doc.ts';
import { activeTime } from '../../src/domain/shift.ts';
import { CODEC, docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { rateChat } from '../../src/visitor/mark.ts';
import { company } from './database.ts';
import { dyingAt } from './fault.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';
import { chatOf } from './story.ts';

const adminOf = (companyId: string) => callerOf(companyId, `admin-${companyId}`);
const count = () => countClosed(alone(Date.now() + 30_000));

/** A chat that somebody has answered and closed. */
async function served(companyId: string): Promise<{ chatId: string; visitorId: string; ownerId: string }> {
  const visitorId = newId();
  const chatId = await callsPerson(companyId, visitorId);
  const { ownerId } = (await chatOf(companyId, chatId)) as { ownerId: string };
  const owner = callerOf(companyId, ownerId);
  await take(owner, { chatId });
  await send(owner, { chatId, id: newId(), text: 'Уже в пути.' });
  await close(owner, { chatId });
  return { chatId, visitorId, ownerId };
}

async function figuresOf(companyId: string) {
  const [day] = (await company(companyId).collection('stats').get()).docs;
  return readAs(CODEC.stats.read(day!.id, day!.data()));
}

async function topic(companyId: string): Promise<string> {
  const id = newId();
  await decide(async (unit) => {
    unit.create(docOf.topic(companyId, id), { id, title: 'Доставка', subtopics: [] });
    return { ok: true };
  });
  return id;
}

describe('The figures of a day', () => {
  it('hold each closed chat once, also when it is counted several times or at the same time', async () => {
    const companyId = await founded(2);
    const chats = [await served(companyId), await served(companyId), await served(companyId)];
    await callsPerson(companyId);
    await Promise.all([count(), count(), count()]);
    await count();
    const { total, operators } = await figuresOf(companyId);
    expect(total).toMatchObject({ chats: 3, responses: 3 });
    expect(total).not.toHaveProperty('rated');
    for (const { ownerId } of chats) {
      expect(operators[ownerId]).toMatchObject({ chats: chats.filter((one) => one.ownerId === ownerId).length });
    }
  });

  it('follow a mark and a topic that come late', async () => {
    const companyId = await founded(1);
    const { chatId, visitorId, ownerId } = await served(companyId);
    await count();
    const topicId = await topic(companyId);
    await setTopic(adminOf(companyId), { chatId, topicId, subtopicId: null, version: 0 });
    const visit = { companyId, credentials: { visitorId, tokenHash: visitorId }, terms: { whileMuted: false } };
    await rateChat(visit, { chatId, score: 4, comment: '' });
    await count();
    const { total, operators, topics } = await figuresOf(companyId);
    expect(total).toMatchObject({ chats: 1, rated: 1, marks: 4, 'topic-by-hand': 1 });
    expect(operators[ownerId]).toMatchObject({ marks: 4 });
    expect(Object.keys(topics)).toEqual([topicId]);
  });

  it('are the same when they are rebuilt from the chats, also after a process has died while counting', async () => {
    const companyId = await founded(2);
    for (let i = 0; i < 4; i++) await served(companyId);
    for (let step = 0; await dyingAt(step, count); step++) await served(companyId);
    await count();
    const kept = await figuresOf(companyId);
    await company(companyId)
      .collection('stats')
      .doc(kept.day)
      .update({ total: { ...kept.total, chats: 999 } });
    expect(await rebuildStats(adminOf(companyId), { day: kept.day })).toMatchObject({ ok: true });
    expect(await figuresOf(companyId)).toEqual(kept);
    await company(companyId).collection('stats').doc(kept.day).delete();
    await rebuildStats(adminOf(companyId), { day: kept.day });
    expect(await figuresOf(companyId)).toEqual(kept);
  });
});

describe('The ledger', () => {
  it('gets an admin’s correction as a record of its own, once, and the active time changes accordingly', async () => {
    const companyId = await founded(1);
    const uid = personOf(companyId, 0);
    await setStatus(callerOf(companyId, uid), { status: 'break' });
    const ledger = company(companyId).collection('operators').doc(uid);
    const read = async () =>
      (await ledger.collection('shifts').get()).docs.map((doc) => CODEC.shift.read(doc.id, doc.data()));
    const before = await read();
    const worked = before.find(({ status }) => status === 'working')!;
    const wanted = {
      operatorId: uid,
      shiftId: worked.id,
      id: newId(),
      from: worked.from,
      to: worked.to!,
      status: 'break' as const,
      reason: 'Забыл нажать «Перерыв»',
      version: 0,
    };
    const admin = adminOf(companyId);
    expect(await correctShift(callerOf(companyId, uid), wanted)).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(await correctShift(admin, { ...wanted, to: worked.to! + 1 })).toMatchObject({ reason: 'outside-shift' });
    expect(await correctShift(admin, { ...wanted, operatorId: 'nobody' })).toMatchObject({
      reason: 'unknown-operator',
    });
    expect(await correctShift(admin, { ...wanted, shiftId: 'none' })).toMatchObject({ reason: 'unknown-shift' });
    const open = before.find(({ to }) => to === null)!;
    expect(await correctShift(admin, { ...wanted, shiftId: open.id })).toMatchObject({ reason: 'shift-open' });
    await Promise.all([correctShift(admin, wanted), correctShift(admin, wanted)]);
    expect(await correctShift(admin, wanted)).toMatchObject({ ok: true });
    expect(await correctShift(admin, { ...wanted, status: 'leaving' })).toMatchObject({ reason: 'message-id-reused' });

    const corrections = (await ledger.collection('corrections').get()).docs.map((doc) =>
      CODEC.correction.read(doc.id, doc.data()),
    );
    expect(corrections).toMatchObject([{ id: wanted.id, by: admin.uid, status: 'break', reason: wanted.reason }]);
    // The interval is unchanged, except for the count of its corrections.
    expect((await read()).map((shift) => ({ ...shift, formVersion: undefined }))).toEqual(before);
    expect(activeTime(before, worked.from, worked.to!, Date.now())).toBe(worked.to! - worked.from);
    expect(activeTime(corrected(before, corrections), worked.from, worked.to!, Date.now())).toBe(0);
    const audit = await company(companyId).collection('audit').where('command', '==', 'correctShift').get();
    expect(audit.docs.map((doc) => doc.data())).toMatchObject([
      { command: 'correctShift', by: admin.uid, about: { what: 'person', id: uid }, after: { status: 'break' } },
    ]);
  });
});
