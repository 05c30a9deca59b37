import { beforeAll, expect, it } from 'vitest';
import { closedChat } from '../../../scripts/bench/closed-chats.ts';
import { openDeskInParts, telling } from '../../../web/src/dashboard/app/call-in-parts.ts';
import { openAsk } from '../../../web/src/dashboard/app/transport.ts';
import { setActive } from '../../src/desk/people.ts';
import type { Caller } from '../../src/desk/context.ts';
import { answerInParts } from '../../src/desk/parts.ts';
import { FIGURES_VERSION } from '../../src/domain/metrics.ts';
import { daysIn } from '../../src/domain/report/ask.ts';
import { ROWS_AT_ONCE } from '../../src/domain/history-row.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { chatCodec, docOf } from '../../src/store/refs.ts';
import { db } from './database.ts';
import type { Person } from './world.ts';
import { FUNCTIONS, callDesk, hire, newCompany } from './world.ts';

/** More chats than two parts hold. */
const MANY = 2 * ROWS_AT_ONCE + 5;

let companyId: string;
let admin: Person;
let supervisor: Person;
let ids: string[];

beforeAll(async () => {
  ({ companyId, admin } = await newCompany());
  supervisor = await hire(admin, 'supervisor', 'Вера');
  const past = {
    companyId,
    ownerIds: [admin.uid],
    topics: [{ id: 'topic', title: 'Доставка', subtopics: [] }],
    end: Date.now(),
    count: MANY,
  };
  const codec = chatCodec(DEFAULT_SETTINGS.ru);
  const chats = Array.from({ length: MANY }, (_, place) => closedChat(place, past));
  for (let first = 0; first < MANY; first += 500) {
    const batch = db.batch();
    for (const chat of chats.slice(first, first + 500))
      batch.set(db.doc(docOf.chat(companyId, chat.id).ref.path), codec.write(chat));
    await batch.commit();
  }
  ids = chats.map(({ id }) => id);
});

const TEXTS = { noAnswer: '', broken: '', signedOut: '' };

/** Answers in parts as the dashboard asks for them. */
const inPartsOf = (person: Person) =>
  openDeskInParts(
    openAsk(FUNCTIONS, async () => person.idToken),
    () => 'ru',
    () => TEXTS,
  );
const exported = (person: Person) =>
  inPartsOf(person)('exportChats', { filter: {}, after: null }, new AbortController().signal);

it('sends every chat once and in order, in parts of one answer', async () => {
  const parts = [];
  for await (const part of exported(supervisor)) parts.push(part);
  const outputs = parts.map((part) => (part.ok ? part.output : { rows: [], after: part.reason }));
  expect(outputs.map(({ rows }) => rows.length)).toEqual([ROWS_AT_ONCE, ROWS_AT_ONCE, 5]);
  expect(outputs.at(-1)?.after).toBeNull();
  expect(outputs.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids);
});

it('a report of many days says how far it is before it comes', async () => {
  const batch = db.batch();
  const nothing = { v: FIGURES_VERSION, total: '{}', channels: '{}', operators: '{}', topics: '{}', shards: 0 };
  const days = daysIn({ from: '2024-01-01', to: '2024-04-30' });
  for (const day of days) batch.set(db.doc(docOf.stats(companyId, day).ref.path), nothing);
  await batch.commit();
  const shares: number[] = [];
  const noMore = () => Promise.reject(new Error('Asked again'));
  const told = (share: number) => void shares.push(share);
  const answered = await telling(inPartsOf(supervisor), noMore)(
    'report',
    { from: days[0]!, to: days.at(-1)! },
    told,
    new AbortController().signal,
  );
  expect(answered).toMatchObject({ ok: true, output: { figures: { chats: { value: 0 } } } });
  expect(shares.map((share) => Math.round(share * 100))).toEqual([50, 99]);
});

it('is refused to an operator before anything is sent', async () => {
  const operator = await hire(admin, 'operator');
  expect(await exported(operator).next()).toMatchObject({ value: { ok: false, reason: 'not-allowed' } });
});

it('gives one part and where to go on to a caller who takes no parts', async () => {
  const one = await callDesk(supervisor, 'exportChats', { filter: {}, after: null });
  expect(one).toMatchObject({ ok: true, output: { after: { id: ids[ROWS_AT_ONCE - 1] } } });
});

/** The caller behind the door, in this process. */
const callerOf = (uid: string): Caller => ({ uid, companyId, locale: 'ru', from: null });

const ALL = { filter: {}, after: null };
const vera = () => callerOf(supervisor.uid);

it('ends where the caller has gone, and where the time of one call is over, and says where to go on', async () => {
  const sent: unknown[] = [];
  const gone = await answerInParts('exportChats', vera(), ALL, async (part) => sent.push(part) > 1);
  expect([sent.length, gone]).toMatchObject([1, { ok: true, output: { after: { id: ids[ROWS_AT_ONCE - 1] } } }]);
  const times = [0, 0, MINUTE];
  const over = await answerInParts(
    'exportChats',
    vera(),
    ALL,
    async (part) => sent.push(part) > 0,
    () => times.shift()!,
  );
  expect([sent.length, over]).toMatchObject([2, { ok: true, output: { after: { id: ids[2 * ROWS_AT_ONCE - 1] } } }]);
});

it('ends with the right: who is deactivated meanwhile gets no further part', async () => {
  const nina = await hire(admin, 'supervisor', 'Нина');
  const sent: unknown[] = [];
  const outcome = await answerInParts('exportChats', callerOf(nina.uid), ALL, async (part) => {
    await setActive(callerOf(admin.uid), { operatorId: nina.uid, active: false });
    return sent.push(part) > 0;
  });
  expect([sent.length, outcome]).toMatchObject([1, { ok: false }]);
});
