import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosedChat } from '../../src/domain/chat.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { HistoryFilter } from '../../src/domain/history.ts';
import { historyQuery } from '../../src/domain/history.ts';
import { wantedOf } from '../../src/domain/words/wanted.ts';
import { wordsQuery } from '../../src/domain/words/query.ts';
import { newId } from '../../src/store/refs.ts';
import { keepWords } from '../../src/work/words/keep.ts';
import { dashboardOf } from './dashboard.ts';
import { becomes, chatOf, staffed, talking, toWork } from './story.ts';
import type { Person } from './world.ts';
import { hire, mustDesk, newCompany } from './world.ts';

const MOSCOW = 'Europe/Moscow';
const AT_ONCE = 24;

let companyId: string;
let admin: Person;
let anna: Person;
let pavel: Person;
let topicId: string;
/** Three dialogs, the last closed first: the first has every field, the second has other values in each, and the third has none. */
let chats: ClosedChat[];

type Kept = { topic?: string; subtopic?: string; phone?: string; score?: number; said?: string };

/** Makes a dialog, from the call for a person to the close and the mark. */
async function dialog(operator: Person, { topic, subtopic, phone, score, said }: Kept): Promise<string> {
  await toWork(operator);
  const { visitor, chatId } = await talking(companyId, operator);
  if (topic !== undefined)
    await mustDesk(operator, 'setTopic', { chatId, topicId: topic, subtopicId: subtopic ?? null });
  if (phone !== undefined) await mustDesk(operator, 'setPhone', { chatId, phone });
  if (said !== undefined) await mustDesk(operator, 'send', { chatId, id: newId(), text: said });
  await mustDesk(operator, 'close', { chatId });
  if (score !== undefined) await visitor.rate(chatId, score);
  await mustDesk(operator, 'setStatus', { status: 'break' });
  return chatId;
}

beforeAll(async () => {
  const team = await staffed(2, { at: 'break' });
  ({ companyId, admin } = team);
  [anna, pavel] = team.operators as [Person, Person];
  const topic = (title: string, id: string) =>
    mustDesk(admin, 'saveTopic', { topicId: null, title, subtopics: [{ id, title: 'Сроки' }] });
  const delivery = await topic('Доставка', 'when');
  const payment = await topic('Оплата', 'how');
  topicId = delivery.topicId;
  const ids = [
    await dialog(anna, { said: 'Ваш заказ 12 345 потеряли' }),
    await dialog(pavel, {
      topic: payment.topicId,
      subtopic: 'how',
      phone: '+7 916 123-45-68',
      score: 2,
      said: 'Заказы привезёт курьер',
    }),
    await dialog(anna, { topic: topicId, subtopic: 'when', phone: '+7 916 123-45-67', score: 5, said: 'Курьера нет' }),
  ];
  chats = [];
  for (const id of ids) await keepWords(companyId, id);
  for (const id of ids.toReversed()) chats.push(await becomes(companyId, id, 'closed'));
});

/** Filters without the database, as somebody would pick dialogs by eye. */
function byEye(filter: HistoryFilter): readonly string[] {
  const fits = (chat: ClosedChat) => {
    const day = dayOf(chat.closedAt, MOSCOW);
    return [
      filter.from === undefined || day >= filter.from,
      filter.to === undefined || day <= filter.to,
      filter.topicId === undefined || (chat.topic?.topicId ?? null) === filter.topicId,
      filter.subtopicId === undefined || chat.topic?.subtopicId === filter.subtopicId,
      filter.ownerId === undefined || chat.ownerId === filter.ownerId,
      filter.scores === undefined ||
        (filter.scores === null
          ? chat.rating === null
          : chat.rating !== null && filter.scores.includes(chat.rating.score)),
      filter.phone === undefined || chat.client.phone?.endsWith(filter.phone),
    ].every(Boolean);
  };
  return chats.filter(fits).map(({ id }) => id);
}

/** The filters to try: none, each choice alone, each pair of choices of two parts, and the first choice of every part together. */
function combined(parts: readonly (readonly HistoryFilter[])[]): readonly HistoryFilter[] {
  const pairs = parts.flatMap((some, i) =>
    some.flatMap((one) => parts.slice(i + 1).flatMap((others) => others.map((other) => ({ ...one, ...other })))),
  );
  return [{}, ...parts.flat(), ...pairs, Object.assign({}, ...parts.map(([first]) => first))];
}

describe('История', () => {
  let close: () => Promise<void>;
  let reads: Awaited<ReturnType<typeof dashboardOf>>['reads'];
  beforeAll(async () => ({ reads, close } = await dashboardOf(pavel, companyId)));
  afterAll(() => close());

  it('finds what any combination of filters describes, and counts it, for any operator of the company', async () => {
    const today = dayOf(Date.now(), MOSCOW);
    const filters = combined([
      [{ from: dayOf(chats.at(-1)!.closedAt, MOSCOW), to: today }],
      [{ topicId }, { topicId: null }],
      [{ subtopicId: 'when' }],
      [{ ownerId: anna.uid }],
      [{ scores: [4, 5] }, { scores: null }],
      [{ phone: '+79161234567' }, { phone: '4568' }],
    ]);
    const look = async (filter: HistoryFilter) => {
      const wanted = historyQuery(filter, MOSCOW);
      const [found, count] = await Promise.all([reads.history(wanted, null, 30), reads.historyCount(wanted)]);
      return { filter, found: found.map(({ id }) => id), count };
    };
    const seen = [];
    for (let i = 0; i < filters.length; i += AT_ONCE)
      seen.push(...(await Promise.all(filters.slice(i, i + AT_ONCE).map(look))));
    expect(seen).toEqual(filters.map((filter) => ({ filter, found: byEye(filter), count: byEye(filter).length })));
    expect(new Set(seen.map(({ found }) => found.join())).size).toBeGreaterThan(5);
  });

  it('finds words in any form, with any filter', async () => {
    const [last, second, first] = chats.map(({ id }) => id);
    const today = dayOf(Date.now(), MOSCOW);
    const asked: [string, HistoryFilter, (string | undefined)[]][] = [
      ['заказ', {}, [second, first]],
      ['ЗАКАЗАМИ', {}, [second, first]],
      ['курьеры', {}, [last, second]],
      ['курьер заказ', {}, [second]],
      ['12345', {}, [first]],
      ['заказ', { ownerId: pavel.uid, scores: [1, 2] }, [second]],
      ['заказ', { scores: null, topicId: null }, [first]],
      ['курьер', { phone: '4567', from: today, to: today }, [last]],
      ['курьер', { to: '2020-01-01' }, []],
      ['верблюд', {}, []],
    ];
    for (const [typed, filter, expected] of asked) {
      const wanted = wordsQuery(wantedOf(typed).keys, filter, MOSCOW);
      const parts = await reads.found(wanted, null, 30);
      const found = parts.map(({ chatId }) => chatId);
      expect([typed, filter, found]).toEqual([typed, filter, expected]);
      expect(await reads.foundCount(wanted)).toBe(expected.length);
      const shown = await reads.closedAt(parts.map(({ closedAt }) => closedAt));
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(found));
    }
    const wanted = wordsQuery(wantedOf('заказ').keys, {}, MOSCOW);
    const [newest] = await reads.found(wanted, null, 1);
    expect((await reads.found(wanted, newest!.id, 1)).map(({ chatId }) => chatId)).toEqual([first]);
  });

  it('goes on from page to page, each dialog once', async () => {
    const wanted = historyQuery({}, MOSCOW);
    const pages: string[] = [];
    for (let last: ClosedChat | null = null; ;) {
      const [next]: readonly ClosedChat[] = await reads.history(wanted, last, 1);
      if (next === undefined) break;
      pages.push(next.id);
      last = next;
    }
    expect(pages).toEqual(byEye({}));
  });

  it('finds a dialog by the phone that was corrected later', async () => {
    const [, , nameless] = chats;
    await mustDesk(anna, 'setPhone', { chatId: nameless!.id, phone: '+7 903 000-11-22' });
    const found = await reads.history(historyQuery({ phone: '1122' }, MOSCOW), null, 30);
    expect(found.map(({ id }) => id)).toEqual([nameless!.id]);
    expect(await chatOf(companyId, nameless!.id)).not.toHaveProperty('phoneEnd');
  });

  it('shows nothing to people of other companies', async () => {
    const other = await newCompany();
    const dismissed = await hire(admin);
    await mustDesk(admin, 'setActive', { operatorId: dismissed.uid, active: false });
    const wanted = historyQuery({}, MOSCOW);
    for (const person of [null, other.admin, dismissed]) {
      const stranger = await dashboardOf(person, companyId);
      await expect(stranger.reads.history(wanted, null, 30)).rejects.toMatchObject({ code: 'permission-denied' });
      await expect(stranger.reads.historyCount(wanted)).rejects.toMatchObject({ code: 'permission-denied' });
      await stranger.close();
    }
  });
});
