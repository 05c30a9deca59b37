import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import { expect } from 'vitest';
import { setTopic } from '../../src/desk/about-chat.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { correctShift, report } from '../../src/desk/reports.ts';
import { setStatus } from '../../src/desk/self.ts';
import type { DeskInput } from '../../src/domain/contract/desk.ts';
import { expire } from '../../src/domain/chat/close.ts';
import { changed } from '../../src/domain/chat/change.ts';
import { start } from '../../src/domain/chat/start.ts';
import type { Reading } from '../../src/domain/correction.ts';
import { corrected } from '../../src/domain/correction.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { HistoryFilter } from '../../src/domain/history.ts';
import { historyQuery } from '../../src/domain/history.ts';
import type { Report } from '../../src/domain/report/report-shape.ts';
import { HOUR } from '../../src/domain/time.ts';
import type { Ms } from '../../src/domain/time.ts';
import { newVisitor } from '../../src/domain/visitor.ts';
import { CODEC, chats, corrections, docOf, newId, shifts } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { rateChat } from '../../src/visitor/mark.ts';
import { act } from '../../src/work/chat/act.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { measureShifts } from '../../src/work/figures/measure-shifts.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';

const MOSCOW = 'Europe/Moscow';
export const stint = () => alone(Date.now() + 30_000);
export const sweep = async () => {
  await countClosed(stint());
  await measureShifts(stint());
};

export let companyId: string;
let zone = MOSCOW;
export const admin = () => callerOf(companyId, `admin-${companyId}`);
export const anna = () => callerOf(companyId, personOf(companyId, 0));
export const today = () => dayOf(Date.now(), zone);

export async function ask(question: Partial<DeskInput<'report'>> = {}): Promise<Report> {
  const answered = await report(admin(), { from: today(), to: today(), ...question });
  if (!answered.ok) throw new Error(answered.reason);
  return answered.output;
}

/** A chat that Anna has answered and closed. */
export async function served(score: number | null, topicId: string | null): Promise<string> {
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
export async function listed(filter: HistoryFilter): Promise<string[]> {
  const { conditions, from, before } = historyQuery(filter, zone);
  let query: Query = chats(companyId).orderBy('closedAt', 'desc');
  for (const { field, op, value } of conditions) query = query.where(field, op, value);
  if (from !== null) query = query.where('closedAt', '>=', Timestamp.fromMillis(from));
  if (before !== null) query = query.where('closedAt', '<', Timestamp.fromMillis(before));
  return (await query.get()).docs.map(({ id }) => id);
}

/** The numbers of a report whose chats are not exactly those that the history finds. */
export async function wrongIn({ figures, rows, heat }: Report): Promise<string[]> {
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
export const still = (one: Report) =>
  JSON.parse(
    JSON.stringify(valuesOf(one), (key, value) =>
      key === 'active' || key === 'occupied' || key === 'occupancy' || key === 'work' ? undefined : value,
    ),
  );
/** The company of a file, with three chats of today. The bot alone has answered the last one. */
export async function opens(): Promise<{ bot: string; client: string }> {
  companyId = await founded(1, { answerTargetMs: HOUR, firstTargetMs: HOUR });
  await decide(async (unit) => {
    unit.create(docOf.topic(companyId, 'delivery'), { id: 'delivery', title: 'Доставка', subtopics: [] });
    return { ok: true };
  });
  await served(5, 'delivery');
  await served(null, null);
  const client = newId();
  return { bot: await byBot(client), client };
}

/** From here on the tests' own questions and days are those of another time zone. */
export function moveTo(other: string): void {
  zone = other;
}

/** Anna goes on a break. Returns the time that she worked until then. */
export async function worked(): Promise<{ id: string; from: Ms; to: Ms }> {
  await setStatus(anna(), { status: 'break' });
  const [found] = (await shifts(companyId, anna().uid).where('status', '==', 'working').get()).docs;
  const { from, to } = CODEC.shift.read(found!.id, found!.data());
  return { id: found!.id, from, to: to! };
}

/** Anna's ledger with the corrections laid over it, as her dashboard reads it. */
export async function ledger(): Promise<Reading[]> {
  const [intervals, marks] = await Promise.all([
    shifts(companyId, anna().uid).get(),
    corrections(companyId, anna().uid).get(),
  ]);
  return corrected(
    intervals.docs.map((doc) => CODEC.shift.read(doc.id, doc.data())),
    marks.docs.map((doc) => CODEC.correction.read(doc.id, doc.data())),
  );
}

/** An admin makes a break of the second half of it. Returns where that half begins. */
export async function halved(shift: { id: string; from: Ms; to: Ms }): Promise<Ms> {
  const middle = Math.floor((shift.from + shift.to) / 2);
  const wanted = { operatorId: anna().uid, shiftId: shift.id, id: newId(), version: 0, reason: 'Забыла' };
  await correctShift(admin(), { ...wanted, from: middle, to: shift.to, status: 'break' });
  return middle;
}
