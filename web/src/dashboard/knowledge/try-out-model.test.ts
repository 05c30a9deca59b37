import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { train } from '#domain/bot/model.ts';
import type { Model } from '#domain/bot/model.ts';
import type { Step } from '#domain/bot/try-out.ts';
import { tryOut } from '#domain/bot/try-out.ts';
import type { Lesson, Tutor } from './tutor.ts';
import type { TryOut } from './try-out-model.ts';
import { TryOutModel } from './try-out-model.ts';

const delivery: KnowledgeEntry = {
  id: 'delivery',
  title: 'Стоимость доставки',
  phrasings: ['сколько стоит доставка', 'цена доставки букета', 'доставка платная?'],
  answer: 'Доставка стоит 300 рублей.',
  topicId: 'shipping',
  subtopicId: null,
  active: true,
};
const refund: KnowledgeEntry = {
  id: 'refund',
  title: 'Возврат букета',
  phrasings: ['хочу вернуть букет', 'цветы завяли', 'верните деньги'],
  answer: 'Вернём деньги.',
  topicId: 'refunds',
  subtopicId: null,
  active: true,
};

/** A trainer that runs the domain's bot in this thread, without a worker. */
function tutorHere(): Pick<Tutor, 'learn' | 'tryOut' | 'close'> & { closed: () => boolean } {
  let learnt: { model: Model; lesson: Lesson } | null = null;
  let closed = false;
  return {
    learn: async (lesson) => {
      learnt = { lesson, model: train(lesson.entries, { locale: lesson.locale, level: 'balanced' }) };
    },
    tryOut: async (level, steps) => tryOut(learnt!.model, learnt!.lesson.entries, level, steps),
    close: () => (closed = true),
    closed: () => closed,
  };
}

async function opened(all: readonly KnowledgeEntry[] = [delivery, refund]) {
  const entries = signal<readonly KnowledgeEntry[] | undefined>(all);
  const tutor = tutorHere();
  const model = new TryOutModel(tutor, { entries, today: signal('2026-12-01'), locale: 'ru', level: 'balanced' });
  await vi.waitFor(() => expect(model.state.value).toBe('ready'));
  return { entries, tutor, model };
}
/** Takes a step and waits for the bot's attempt. */
async function taken(model: TryOut, step: Step) {
  model.take(step);
  await vi.waitFor(() => expect(model.pending.value).toEqual([]));
}
const write = (text: string) => ({ does: 'write', text }) as const;

describe('«Проверить бота»', () => {
  it('shows the answer, the topic and the candidates', async () => {
    const { model } = await opened();
    await taken(model, write('сколько стоит доставка'));
    const [turn] = model.turns.value;
    expect(turn!.attempt.outcome).toMatchObject({ say: 'answer', entryId: 'delivery' });
    expect(turn!.attempt.topic.topicId).toBe('shipping');
    expect(turn!.attempt.candidates.map(({ entryId }) => entryId)).toEqual(['delivery', 'refund']);
  });

  it('says why an operator would be called', async () => {
    const { model } = await opened();
    await taken(model, write('позовите оператора'));
    expect(model.turns.value[0]!.attempt.outcome).toMatchObject({ say: 'hand-off', reason: 'asked-for-person' });
  });

  it('learns a change of the forms and plays the conversation again', async () => {
    const { model, entries } = await opened();
    await taken(model, write('сколько стоит доставка'));
    entries.value = [{ ...delivery, answer: 'Доставка бесплатна.' }, refund];
    await vi.waitFor(() =>
      expect(model.turns.value[0]!.attempt.outcome).toMatchObject({ say: 'answer', text: 'Доставка бесплатна.' }),
    );
  });

  it('remembers the conversation until it starts over', async () => {
    const { model } = await opened();
    await taken(model, write('абракадабра'));
    await taken(model, write('абракадабра'));
    expect(model.turns.value[1]!.attempt.outcome).toMatchObject({ say: 'hand-off', reason: 'misunderstood-twice' });
    model.startOver();
    await taken(model, write('абракадабра'));
    expect(model.turns.value.map(({ attempt }) => attempt.outcome.say)).toEqual(['clarify']);
  });

  it('answers questions asked before it was ready as soon as it is', async () => {
    const entries = signal<readonly KnowledgeEntry[] | undefined>(undefined);
    const model = new TryOutModel(tutorHere(), {
      entries,
      today: signal('2026-12-01'),
      locale: 'ru',
      level: 'balanced',
    });
    expect(model.take(write('сколько стоит доставка'))).toBe(true);
    expect([model.turns.value, model.pending.value]).toEqual([[], [write('сколько стоит доставка')]]);
    entries.value = [delivery, refund];
    await vi.waitFor(() => expect(model.turns.value[0]?.attempt.outcome).toMatchObject({ entryId: 'delivery' }));
    expect(model.pending.value).toEqual([]);
  });

  it('that has failed accepts no question, so that the words stay in the field', async () => {
    const failing = { ...tutorHere(), learn: () => Promise.reject(new Error('The bot did not load')) };
    const entries = signal<readonly KnowledgeEntry[] | undefined>([delivery]);
    const model = new TryOutModel(failing, { entries, today: signal('2026-12-01'), locale: 'ru', level: 'balanced' });
    await vi.waitFor(() => expect(model.state.value).toBe('failed'));
    expect([model.take(write('сколько стоит доставка')), model.pending.value]).toEqual([false, []]);
  });

  it('stops the bot when it is closed', async () => {
    const { model, tutor } = await opened();
    model[Symbol.dispose]();
    expect(tutor.closed()).toBe(true);
  });
});
