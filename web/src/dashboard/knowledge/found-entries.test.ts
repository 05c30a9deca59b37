import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { EVERYTHING, findEntries } from './found-entries.ts';
import type { Wanted } from './found-entries.ts';
import { KnowledgeModel, PAGE } from './knowledge-model.ts';
import { deskOf } from '../app/app.test-tool.ts';

const entry = (id: string, more: Partial<KnowledgeEntry> = {}): KnowledgeEntry => ({
  id,
  title: id,
  phrasings: [],
  answer: '',
  topicId: 'b',
  subtopicId: null,
  active: true,
  ...more,
});
const TOPICS = [
  { id: 'a', title: 'Яблоки', subtopics: [] },
  { id: 'b', title: 'Бананы', subtopics: [] },
];
const fate = (helped: number, failed: number) => ({ answered: 20, helped, failed });

describe('Finding entries', () => {
  const all = [
    entry('возврат', { phrasings: ['вернуть ёлку', 'деньги назад'], topicId: 'a' }),
    entry('акция', { validUntil: '2026-11-30', phrasings: ['скидка'] }),
    entry('доставка', {
      validFrom: '2026-12-24',
      translations: { en: { title: 'x', phrasings: ['delivery'], answer: 'y' } },
    }),
    entry('оплата', { active: false, answer: 'Картой или наличными' }),
  ];
  const fates = { возврат: fate(1, 5), акция: fate(9, 0) };
  const find = (wanted: Partial<Wanted>, known = true) =>
    findEntries(
      all,
      { ...EVERYTHING, ...wanted },
      { today: '2026-12-01', topics: TOPICS, fates: known ? fates : null },
    ).map(({ id }) => id);

  it.each([
    ['everything, by title', {}, ['акция', 'возврат', 'доставка', 'оплата']],
    ['all of the words, wherever they stand', { words: 'НАЗАД елку' }, ['возврат']],
    ['not some of the words', { words: 'назад скидка' }, []],
    ['words of a translation', { words: 'deliv' }, ['доставка']],
    ['words of an answer', { words: 'наличными' }, ['оплата']],
    ['a topic', { topicId: 'a' }, ['возврат']],
    ['what is valid', { state: 'on' }, ['возврат']],
    ['what is over', { state: 'over' }, ['акция']],
    ['what waits', { state: 'waits' }, ['доставка']],
    ['what is off', { state: 'off' }, ['оплата']],
    ['what seldom helps', { state: 'seldom' }, ['возврат']],
    ['by topic, then by title', { sort: 'topic' }, ['акция', 'доставка', 'оплата', 'возврат']],
    ['the fewest examples first', { sort: 'examples' }, ['оплата', 'акция', 'доставка', 'возврат']],
    ['what does not help first, and what does last', { sort: 'helps' }, ['возврат', 'доставка', 'оплата', 'акция']],
  ] as const)('%s', (_name, wanted, ids) => {
    expect(find(wanted)).toEqual(ids);
  });

  it('calls nothing unhelpful before that is known', () => {
    expect(find({ state: 'seldom' }, false)).toEqual([]);
  });
});

describe('A thousand entries', () => {
  async function opened(count = 1000) {
    const entries = Array.from({ length: count }, (_, i) => entry(`e${String(i).padStart(4, '0')}`));
    let next: (all: readonly KnowledgeEntry[]) => void = () => undefined;
    const asked: string[] = [];
    const desk = deskOf(async (command) => {
      asked.push(command);
      return { ok: true, output: { chats: 7, fates: { e0999: fate(0, 9) } } };
    });
    const reads = {
      knowledge: (set: (all: readonly KnowledgeEntry[]) => void) => {
        next = set;
        queueMicrotask(() => set(entries));
        return () => undefined;
      },
      publication: () => () => undefined,
    };
    const model = new KnowledgeModel(reads, { today: signal('2026-12-01'), topics: signal([]) }, desk);
    model.shown.subscribe(() => undefined);
    await vi.waitFor(() => expect(model.shown.value).toBeDefined());
    return { model, asked, loses: (left: number) => next(entries.slice(0, left)) };
  }

  it('are shown page by page, and a search begins at its first page', async () => {
    const { model } = await opened();
    expect(model.shown.value).toHaveLength(PAGE);
    expect(model.pages.value).toBe(20);
    model.turn(99);
    expect(model.shown.value?.at(-1)?.id).toBe('e0999');
    model.want({ words: 'e000' });
    expect([model.page.value, model.shown.value?.[0]?.id]).toEqual([0, 'e0000']);
    model.turn(-1);
    expect(model.page.value).toBe(0);
  });

  it('stay on a page that there is when a colleague removes what was on the last one', async () => {
    const { model, loses } = await opened();
    model.turn(19);
    loses(60);
    expect([model.page.value, model.shown.value?.length]).toEqual([1, 10]);
    loses(0);
    expect([model.page.value, model.shown.value]).toEqual([0, []]);
  });

  it('ask what helps once, and only when that is wanted', async () => {
    const { model, asked } = await opened();
    expect(asked).toEqual([]);
    model.want({ sort: 'helps' });
    model.want({ state: 'seldom' });
    await vi.waitFor(() => expect(model.shown.value?.map(({ id }) => id)).toEqual(['e0999']));
    model.want({ sort: 'helps' });
    expect(asked).toEqual(['entryFates']);
  });
});
