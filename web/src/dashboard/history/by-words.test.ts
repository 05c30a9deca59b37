import { describe, expect, it } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryFilter } from '#domain/history.ts';
import type { Labels } from '#domain/words/labels.ts';
import type { WordsPart } from '#domain/words/part.ts';
import { keysOf } from '#domain/words/scan.ts';
import type { WordsQuery } from '#domain/words/query.ts';
import { adviceFor, byWords } from './by-words.ts';

const LABELS: Labels = {
  state: 'closed',
  ownerId: null,
  ending: null,
  topic: null,
  rating: null,
  client: { phone: null },
  phoneEnd: null,
  channel: 'widget',
  counts: [],
};

/** All parts of a chat have its moment. */
const closingOf = (chatId: string, i: number) => (chatId === 'long' ? -1 : i);

/** A database of parts, each a chat with one line unless a chat is named; counts the documents that it gave. */
function holding(lines: readonly (string | { chatId: string; text: string })[]) {
  const parts = lines.map((line, i): WordsPart => {
    const { chatId, text } = typeof line === 'string' ? { chatId: `chat${i}`, text: line } : line;
    const words = Object.fromEntries([...keysOf(text)].map((key) => [key, true as const]));
    const id = `${String(i).padStart(4, '0')}-${chatId}`;
    const shown = [{ seq: i + 1, from: 'visitor' as const, text }];
    return { ...LABELS, id, chatId, closedAt: closingOf(chatId, i), part: 0, words, lines: shown };
  });
  const fits = ({ conditions }: WordsQuery) =>
    parts.filter((part) => conditions.every(({ field, value }) => value !== true || field.slice(6) in part.words));
  const read = { documents: 0, fails: false };
  return {
    read,
    found: async (wanted: WordsQuery, after: string | null, count: number) => {
      const page = fits(wanted)
        .filter(({ id }) => after === null || id > after)
        .slice(0, count);
      read.documents += page.length;
      return page;
    },
    foundCount: async (wanted: WordsQuery) => fits(wanted).length,
    closedAt: async (moments: readonly number[]) => {
      if (read.fails) throw new Error('offline');
      expect(moments.length).toBeLessThanOrEqual(30);
      const chats = parts.filter(({ closedAt, part }) => moments.includes(closedAt) && part === 0);
      read.documents += chats.length;
      return chats.filter(({ chatId }) => chatId !== 'gone').map(({ chatId }) => ({ id: chatId }) as ClosedChat);
    },
  };
}

const search = (world: ReturnType<typeof holding>, typed: string, filter: HistoryFilter = {}) =>
  byWords(world, typed, filter, 'UTC')!;
const idsOf = ({ hits }: { hits: readonly { chat: ClosedChat }[] }) => hits.map(({ chat }) => chat.id);

describe('A search by words', () => {
  it('gives a thousand chats page by page, each once, and reads two documents for each', async () => {
    const world = holding(Array.from({ length: 1_000 }, (_, i) => (i % 2 ? `Заказ ${i}` : `Заказы ${i} курьер`)));
    const finder = search(world, 'заказ курьер');
    const first = await finder.next();
    expect([first.hits.length, first.more, world.read.documents]).toEqual([30, true, 60]);
    const ids = idsOf(first);
    for (let more = true; more;) {
      const page = await finder.next();
      ids.push(...idsOf(page));
      ({ more } = page);
    }
    expect([ids.length, new Set(ids).size, await finder.count()]).toEqual([500, 500, 500]);
  });

  it('shows the line of each, and tries the same page again when it failed', async () => {
    const world = holding(['Нет', 'Потеряли мой заказ']);
    const finder = search(world, 'ЗАКАЗЫ');
    world.read.fails = true;
    await expect(finder.next()).rejects.toThrow();
    world.read.fails = false;
    const { hits, more } = await finder.next();
    expect(more).toBe(false);
    expect(hits[0]!.lines[0]).toMatchObject({ seq: 2, from: 'visitor' });
    expect(hits[0]!.lines[0]!.pieces.filter(({ found }) => found)).toEqual([{ text: 'заказ', found: true }]);
  });

  it('gives a very long chat once, though it is found in two of its parts, and leaves out one that is gone', async () => {
    const world = holding([
      { chatId: 'long', text: 'заказ' },
      { chatId: 'long', text: 'заказ опять' },
      { chatId: 'gone', text: 'заказ' },
    ]);
    expect(idsOf(await search(world, 'заказ').next())).toEqual(['long']);
  });

  it('for a phrase reads on until it has a page, and no more than ten pages at once', async () => {
    const world = holding(Array.from({ length: 700 }, (_, i) => (i === 650 ? 'курьер опоздал' : 'опоздал курьер')));
    const finder = search(world, '«курьер опоздал»');
    expect(finder.exactly).toBe(false);
    expect(await finder.next()).toEqual({ hits: [], more: true });
    expect(world.read.documents).toBe(300);
    await finder.next();
    expect(idsOf(await finder.next())).toEqual(['chat650']);
  });

  it('is none for words that any text holds', () => {
    expect(byWords(holding([]), 'и в на 👍', {}, 'UTC')).toBe(null);
  });
});

describe('When nothing is found', () => {
  const world = holding(['привет, где заказ', 'курьер']);

  it.each([
    ['верблюд заказ', {}, { unknown: ['верблюд'], instead: null, without: 0 }],
    ['курьер заказ', {}, { unknown: [], instead: null, without: 0 }],
    ['ghbdtn', {}, { unknown: ['ghbdtn'], instead: 'привет', without: 0 }],
    ['заказ', { ownerId: 'anna' }, { unknown: [], instead: null, without: 1 }],
  ] as const)('%s with %j is told %j', async (typed, filter, advice) => {
    expect(await adviceFor(world, typed, { ...filter, words: typed })).toEqual(advice);
  });
});
