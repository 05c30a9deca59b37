import { describe, expect, it, vi } from 'vitest';
import { groupsOf } from '#domain/bot/likeness.ts';
import type { UnansweredQuestion } from '#domain/question.ts';
import { QuestionsModel, draftOf, idsOf } from './questions-model.ts';

function asked(id: string, text: string, answer: string | null = null): UnansweredQuestion {
  return { id, text, answer, from: 'bot', chatId: id, visitorId: 'v', seq: 1, topicId: null, at: 0, expireAt: 1 };
}
const all = [
  asked('a', 'есть ли подарочная упаковка'),
  asked('b', 'можно вернуть деньги'),
  asked('c', 'подарочная упаковка есть?', 'Да, бесплатно.'),
];

describe('«Вопросы без ответа»', () => {
  it('groups questions that ask the same, and follows questions that come and go', async () => {
    let hear: ((questions: UnansweredQuestion[]) => void) | undefined;
    const close = vi.fn<() => void>();
    const model = new QuestionsModel(
      { questions: (next) => ((hear = next), () => undefined) },
      { group: async (questions) => groupsOf(questions), close },
    );
    await vi.waitFor(() => expect(hear).toBeDefined());
    hear!(all);
    await vi.waitFor(() => expect(model.groups.value.map((group) => idsOf(group))).toEqual([['a', 'c'], ['b']]));
    hear!([all[1]!]);
    await vi.waitFor(() => expect(model.groups.value.map((group) => idsOf(group))).toEqual([['b']]));
    model[Symbol.dispose]();
    expect(close).toHaveBeenCalledOnce();
  });

  it('shows them one by one when they cannot be grouped', async () => {
    const model = new QuestionsModel(
      { questions: (next) => (next(all), () => undefined) },
      { group: () => Promise.reject(new Error('The bot did not load')), close: () => {} },
    );
    await vi.waitFor(() => expect(model.groups.value.map((group) => idsOf(group))).toEqual([['a'], ['b'], ['c']]));
    expect(model.failed.value).toBe(true);
  });

  it('begins a new entry with the words of the visitors and the answer of the operator', () => {
    expect(draftOf([all[0]!, all[2]!])).toEqual({
      phrasings: ['есть ли подарочная упаковка', 'подарочная упаковка есть?'],
      answer: 'Да, бесплатно.',
    });
  });
});
