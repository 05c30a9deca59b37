import './own-project.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { setTopic } from '../../src/desk/about-chat.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { correctShift, ownReport, report } from '../../src/desk/reports.ts';
import { setStatus } from '../../src/desk/self.ts';
import type { DeskInput } from '../../src/domain/contract/desk.ts';
import { expire } from '../../src/domain/chat/close.ts';
import { changed } from '../../src/domain/chat/change.ts';
import { start } from '../../src/domain/chat/start.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { HistoryFilter } from '../../src/domain/history.ts';
import { historyQuery } from '../../src/domain/history.ts';
import type { Report } from '../../src/domain/report/report-shape.ts';
import { HOUR } from '../../src/domain/time.ts';
import { newVisitor } from '../../src/domain/visitor.ts';
import { CODEC, chats, docOf, newId, shifts, statsOf } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { rateChat } from '../../src/visitor/mark.ts';
import { act } from '../../src/work/chat/act.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { fillFigures } from '../../src/work/figures/fill.ts';
import { measureShifts } from '../../src/work/figures/measure-shifts.ts';
import { recountOlder } from '../../src/work/figures/recount.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { callerOf, callsPerson, founded, personOf, says } from './scene.ts';
import { chatOf } from './story.ts';

const MOSCOW = 'Europe/Moscow';
const stint = () => alone(Date.now() + 30_000);
const sweep = async () => {
  await countClosed(stint());
  await measureShifts(stint());
};

let companyId: string;
let zone = MOSCOW;
const admin = () => callerOf(companyId, `admin-${companyId}`);
const anna = () => callerOf(companyId, personOf(companyId, 0));
const today = () => dayOf(Date.now(), zone);

async function ask(question: Partial<DeskInput<'report'>> = {}): Promise<Report> {
  const answered = await report(admin(), { from: today(), to: today(), ...question });
  if (!answered.ok) throw new Error(answered.reason);
  return answered.output;
}

/** A chat that Anna has answered and closed. */
async function served(score: number | null, topicId: string | null): Promise<string> {
  const visitorId = newId();
  const chatId = await callsPerson(companyId, visitorId);
  await take(anna(), { chatId });
  await send(anna(), { chatId, id: newId(), text: 'Уже в пути.' });
  if (topicId !== null)
    expect(await setTopic(admin(), { chatId, topicId, subtopicId: null, version: 0 })).toMatchObject({ ok: true });
  await close(anna(), { chatId });
  const visit = { companyId, credentials: { visitorId, tokenHash: visitorId }, terms: { whileMuted: false } };
  if (score !== null) await rateChat(visit, { chatId, score: score as 5, comment: '' });
  return chatId;
}

/** A chat that the bot alone has answered and that has ended. */
async function byBot(visitorId: string): Promise<string> {
  const chatId = newId();
  const now = Date.now();
  const visitor = newVisitor({ id: visitorId, tokenHash: visitorId, locale: 'ru' }, now);
  await act(companyId, async (unit) => {
    const company = (await unit.read(docOf.company(companyId)))!;
    const begun = start(visitor, companyId, chatId, now);
    if (!begun.ok) return begun;
    unit.create(docOf.visitor(companyId, visitorId), begun.visitor);
    await unit.saveChat(company, null, changed(begun.chat));
    return { ok: true };
  });
  await act(companyId, async (unit) => {
    const [company, chat] = [await unit.read(docOf.company(companyId)), await unit.read(docOf.chat(companyId, chatId))];
    if (company === null || chat?.state !== 'bot') return refuse('unknown-chat');
    const answered = { ...chat, memory: { ...chat.memory, lastEntryId: 'entry' } };
    await unit.saveChat(company, chat, expire(answered, company.settings, Date.now()));
    return { ok: true };
  });
  return chatId;
}

/** The ids that the history's own query finds. */
async function listed(filter: HistoryFilter): Promise<string[]> {
  const { conditions, from, before } = historyQuery(filter, zone);
  let query: Query = chats(companyId).orderBy('closedAt', 'desc');
  for (const { field, op, value } of conditions) query = query.where(field, op, value);
  if (from !== null) query = query.where('closedAt', '>=', Timestamp.fromMillis(from));
  if (before !== null) query = query.where('closedAt', '<', Timestamp.fromMillis(before));
  return (await query.get()).docs.map(({ id }) => id);
}

/** The numbers of a report whose chats are not exactly those that the history finds. */
async function wrongIn({ figures, rows, heat }: Report): Promise<string[]> {
  const numbers = [
    ...[figures, ...rows.map((row) => row.figures)].flatMap((all) => Object.values(all)),
    ...[...heat.arrivals, ...heat.waiting].map((cell) => ({ key: cell.cell, ...cell })),
  ];
  const lists = new Map<string, number>();
  for (const { opens } of numbers)
    if (opens !== null && !lists.has(JSON.stringify(opens)))
      lists.set(JSON.stringify(opens), (await listed(opens)).length);
  return numbers.flatMap(({ key, chats: n, opens }) =>
    opens === null || lists.get(JSON.stringify(opens)) === n ? [] : [`${key} ${JSON.stringify(opens)}: ${n}`],
  );
}

const valuesOf = ({ figures, rows, heat }: Report) => ({ figures, rows, heat });
/** Without the time that goes on while the test runs. */
const still = (one: Report) =>
  JSON.parse(
    JSON.stringify(valuesOf(one), (key, value) =>
      key === 'active' || key === 'occupied' || key === 'occupancy' || key === 'work' ? undefined : value,
    ),
  );

let bot: string;
let client: string;

beforeAll(async () => {
  companyId = await founded(1, { answerTargetMs: HOUR });
  await decide(async (unit) => {
    unit.create(docOf.topic(companyId, 'delivery'), { id: 'delivery', title: 'Доставка', subtopics: [] });
    return { ok: true };
  });
  await served(5, 'delivery');
  await served(null, null);
  client = newId();
  bot = await byBot(client);
});

describe('A report', () => {
  it('holds what has just happened, before the sweep has counted it and after', async () => {
    const before = await ask({ by: 'topic' });
    expect(before.figures).toMatchObject({
      chats: { value: 3 },
      unconfirmed: { value: 1 },
      handedOff: { value: 2 },
      asked: { value: 2 },
      within: { value: 1 },
      ratings: { value: 1 },
      ratingMean: { value: 5 },
      topicByHand: { value: 1 },
    });
    expect(await wrongIn(before)).toEqual([]);
    await sweep();
    expect(still(await ask({ by: 'topic' }))).toEqual(still(before));
    expect(await statsOf(companyId).get()).toMatchObject({ size: 1 });
  });

  it('counts a client who comes back soon in their former chat, once', async () => {
    await Promise.all([says(companyId, client, 'a'), says(companyId, client, 'b')]);
    expect(await chatOf(companyId, bot)).toMatchObject({ cameBackAt: expect.any(Number) });
    for (const count of [async () => {}, sweep, sweep]) {
      await count();
      const { figures } = await ask();
      expect(figures).toMatchObject({ chats: { value: 3 }, unconfirmed: { value: 0 }, cameBack: { value: 1 } });
      expect(await listed(figures.cameBack.opens!)).toEqual([bot]);
    }
  });

  it('opens exactly its chats for operators, their own parts, and combinations that no day holds', async () => {
    const operatorId = anna().uid;
    for (const question of [
      { by: 'operator' as const },
      { by: 'channel' as const },
      { channel: 'widget' as const },
      { operatorId },
      { operatorId, topicId: 'delivery' },
      { operatorId, by: 'topic' as const },
      { topicId: null, channel: 'widget' as const },
    ])
      expect([question, await wrongIn(await ask(question))]).toEqual([question, []]);
    const combined = await ask({ operatorId, topicId: 'delivery' });
    expect(combined.notes).toContainEqual({ kind: 'counted', chats: 1 });
    expect(combined.figures).toMatchObject({ chats: { value: 1 }, first50: { chats: 1 }, active: { value: null } });
  });

  it('gives everybody their own figures, and an operator nobody else’s', async () => {
    const own = await ownReport(anna(), { from: today(), to: today() });
    if (!own.ok) throw new Error(own.reason);
    expect(still(own.output)).toEqual(still(await ask({ operatorId: anna().uid })));
    expect(await report(anna(), { from: today(), to: today() })).toMatchObject({ ok: false, reason: 'not-allowed' });
  });

  it('refuses what cannot be answered, and knows nothing of an operator or a topic that is not there', async () => {
    const asked = (question: object) => report(admin(), { from: today(), to: today(), ...question });
    expect(await asked({ from: '2026-03-02', to: '2026-03-01' })).toMatchObject({ reason: 'period-upside-down' });
    expect(await asked({ to: '2199-01-01' })).toMatchObject({ reason: 'period-in-future' });
    expect(await asked({ from: '2020-01-01' })).toMatchObject({ reason: 'period-too-long' });
    for (const scope of [{ operatorId: 'nobody' }, { topicId: 'retired' }])
      expect((await ask(scope)).figures).toMatchObject({ chats: { value: 0 }, waiting50: { value: null } });
  });
});

describe('Time at work', () => {
  it('is there while it runs, is corrected by an admin at once, and is marked', async () => {
    const running = (await ask({ by: 'operator' })).rows[0]!;
    expect(running.figures.occupied.value).toBeGreaterThan(0);
    await setStatus(anna(), { status: 'break' });
    const [worked] = (await shifts(companyId, anna().uid).where('status', '==', 'working').get()).docs;
    const shift = CODEC.shift.read(worked!.id, worked!.data());
    const active = shift.to! - shift.from;
    const activeOf = async () => (await ask({ by: 'operator' })).rows[0]!.work;
    const whole = await activeOf();
    expect(whole).toMatchObject([{ day: today(), activeMs: active, corrected: false }]);
    await sweep();
    expect(await activeOf()).toEqual(whole);
    const middle = Math.floor((shift.from + shift.to!) / 2);
    const wanted = { operatorId: anna().uid, shiftId: shift.id, id: newId(), version: 0, reason: 'Забыла' };
    await correctShift(admin(), { ...wanted, from: middle, to: shift.to!, status: 'break' });
    for (const count of [async () => {}, sweep, sweep]) {
      await count();
      expect(await activeOf()).toMatchObject([{ activeMs: middle - shift.from, corrected: true }]);
      const { notes, figures } = await ask();
      expect(figures.active.value).toBe(middle - shift.from);
      expect(notes).toContainEqual({ kind: 'corrected', operatorIds: [anna().uid] });
    }
  });
});

describe('Older days', () => {
  it('say that they are being counted anew after the time zone has changed, and are those of the new zone afterwards', async () => {
    const { name, settings, formVersion } = (await docOf.company(companyId).ref.get()).data() as never;
    const before = await ask({ by: 'operator' });
    zone = 'Pacific/Kiritimati';
    const change = { name, settings: { ...(settings as object), timeZone: zone } as never, version: formVersion ?? 0 };
    expect(await saveSettings(admin(), change)).toMatchObject({ ok: true });
    expect((await ask()).notes).toContainEqual({ kind: 'rebuilding', why: 'time-zone', done: 0, total: 3 });
    await recountOlder(stint());
    await sweep();
    const after = await ask({ from: today(), to: today(), by: 'operator' });
    expect(after.notes.map(({ kind }) => kind)).toEqual(['corrected']);
    expect(after.figures.chats.value).toBe(before.figures.chats.value);
    expect(after.figures.active.value).toBe(before.figures.active.value);
    expect(await wrongIn(after)).toEqual([]);
  });

  it('that an earlier version has counted are counted anew by the upkeep, and say what they cannot tell', async () => {
    const before = await ask({ by: 'operator' });
    for (const { ref } of (await chats(companyId).where('state', '==', 'closed').get()).docs)
      await ref.update({
        counted: { topicId: null, subtopicId: null, score: null, ending: null },
        counts: [],
        uncounted: false,
      });
    for (const { ref } of (await statsOf(companyId).get()).docs)
      await ref.set({ total: { chats: 3, byBot: 1 }, operators: {}, topics: {} });
    for (const { ref } of (await shifts(companyId, anna().uid).get()).docs)
      await ref.update({ measured: FieldValue.delete(), unmeasured: false });
    expect((await ask()).figures.chats.value).toBe(0);
    await fillFigures('minute', Date.now() + 30_000);
    expect((await ask()).notes).toContainEqual({ kind: 'rebuilding', why: 'upkeep', done: 0, total: 3 });
    await recountOlder(stint());
    expect(still(await ask({ by: 'operator' }))).toEqual(still(before));
    expect(await wrongIn(await ask({ by: 'operator' }))).toEqual([]);
  });
});
