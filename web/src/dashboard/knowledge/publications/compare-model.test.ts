import { describe, expect, it, vi } from 'vitest';
import { saidTo } from '#domain/bot/foresee.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { train } from '#domain/bot/model.ts';
import { deskOf } from '../../app/app.test-tool.ts';
import type { View } from '../tutor.ts';
import { CompareModel } from './compare-model.ts';

const ENTRY: KnowledgeEntry = {
  id: 'price',
  title: 'Цена доставки',
  phrasings: ['сколько стоит доставка'],
  answer: '500 рублей',
  topicId: 't',
  subtopicId: null,
  active: true,
};
const before = { say: 'answer', text: '300 рублей', print: 1 };

function opened(questions: readonly unknown[] | null, foresee?: () => Promise<never>) {
  let closed = false;
  const shares: number[] = [];
  const desk = deskOf(async () =>
    questions === null
      ? { ok: false, reason: 'busy', text: 'Занято', now: {}, problems: {} }
      : { ok: true, output: { questions } },
  );
  const here = async ({ entries, today, level, questions: all }: View, tell: (share: number) => void) => {
    const model = train(entries, { locale: 'ru', level }, tell);
    return saidTo(all, model, entries, today);
  };
  const tutor = { foresee: foresee ?? here, close: () => void (closed = true) };
  const model = new CompareModel(desk, tutor, { entries: [ENTRY], today: '2026-12-01', level: 'balanced' });
  model.state.subscribe((state) => state.is === 'learning' && shares.push(state.share));
  return { model, shares, closed: () => closed };
}

describe('«Что изменится»', () => {
  it('learns with progress and tells the questions that would be answered differently', async () => {
    const { model, shares } = opened([
      { text: 'сколько стоит доставка', locale: 'ru', before },
      { text: 'привет', locale: 'ru', before: { say: 'smalltalk' } },
    ]);
    await vi.waitFor(() =>
      expect(model.state.value).toMatchObject({
        is: 'done',
        of: 2,
        found: [{ before: { text: '300 рублей' }, after: { text: '500 рублей' } }],
      }),
    );
    expect(shares.length).toBeGreaterThan(1);
  });

  it('says that there is nothing to compare', async () => {
    const { model } = opened([]);
    await vi.waitFor(() => expect(model.state.value).toEqual({ is: 'done', of: 0, found: [] }));
  });

  it('says why it cannot: in the server’s words, or because the bot has failed', async () => {
    const refused = opened(null);
    await vi.waitFor(() => expect(refused.model.state.value).toEqual({ is: 'failed', text: 'Занято' }));
    const failing = opened([{ text: 'a', locale: 'ru', before }], () => Promise.reject(new Error('broken')));
    await vi.waitFor(() => expect(failing.model.state.value).toEqual({ is: 'failed', text: null }));
  });
});
