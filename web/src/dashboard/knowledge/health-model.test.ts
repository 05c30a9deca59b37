import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { Health } from '#domain/bot/health.ts';
import { healthOf } from '#domain/bot/health.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { HealthModel, alikeIn, isFine, isRough, mistakesIn, sharesOf } from './health-model.ts';

const entry = (id: string, phrasings: string[]): KnowledgeEntry => ({
  id,
  title: id,
  phrasings,
  answer: id,
  topicId: 'topic',
  subtopicId: null,
  active: true,
});
const delivery = entry('доставка', ['сколько стоит доставка', 'цена доставки']);
const refund = entry('возврат', ['хочу вернуть букет', 'верните деньги']);

type Known = readonly KnowledgeEntry[];
const LOADING: Known = [];

/** Examiners whose answers the test releases by hand, since real workers answer later. */
function opened(first: Known = [delivery, refund]) {
  const entries = signal<Known | undefined>(first === LOADING ? undefined : first);
  const examiners: {
    of: readonly KnowledgeEntry[];
    tell: (done: number) => void;
    end: () => void;
    fail: () => void;
    closed: boolean;
  }[] = [];
  const open = () => {
    const { promise, resolve, reject } = Promise.withResolvers<Health>();
    const self = {
      of: [] as readonly KnowledgeEntry[],
      tell: (_done: number) => undefined as void,
      end: () => resolve(healthOf(self.of)),
      fail: () => reject(new Error('Broken')),
      closed: false,
    };
    examiners.push(self);
    return {
      examine: (of: readonly KnowledgeEntry[], tell: (done: number) => void) => {
        Object.assign(self, { of, tell });
        return promise;
      },
      close: () => void (self.closed = true),
    };
  };
  const model = new HealthModel(open, { entries, level: 'balanced' });
  return { entries, examiners, model };
}

describe('«Здоровье базы»', () => {
  it('begins by itself once the knowledge has loaded, shows its progress, and then the result', async () => {
    const { entries, examiners, model } = opened(LOADING);
    expect(model.state.value).toEqual({ is: 'waiting' });
    entries.value = [delivery, refund];
    examiners[0]!.tell(0.4);
    expect(model.state.value).toEqual({ is: 'running', done: 0.4 });
    examiners[0]!.end();
    await vi.waitFor(() => expect(model.state.value).toMatchObject({ is: 'done', health: { entries: 2 } }));
    expect(examiners[0]!.closed).toBe(true);
  });

  it('stops at once, and ignores results that come after that', async () => {
    const { examiners, model } = opened();
    model.stop();
    expect(examiners[0]!.closed).toBe(true);
    examiners[0]!.tell(0.8);
    examiners[0]!.end();
    model.examine();
    examiners[1]!.fail();
    await vi.waitFor(() => expect(model.state.value).toEqual({ is: 'failed' }));
  });

  it('can be tried again after a failure', async () => {
    const { examiners, model } = opened();
    examiners[0]!.fail();
    await vi.waitFor(() => expect(model.state.value).toEqual({ is: 'failed' }));
    model.examine();
    expect(model.state.value).toEqual({ is: 'running', done: 0 });
    examiners[1]!.end();
    await vi.waitFor(() => expect(model.state.value.is).toBe('done'));
  });

  it('says when the knowledge has changed since, and examines the new one on demand', async () => {
    const { entries, examiners, model } = opened();
    examiners[0]!.end();
    await vi.waitFor(() => expect(model.state.value.is).toBe('done'));
    entries.value = [{ ...delivery }, { ...refund }];
    expect(model.outdated.value).toBe(false);
    entries.value = [delivery];
    expect(model.outdated.value).toBe(true);
    expect(examiners).toHaveLength(1);
    model.examine();
    examiners[1]!.end();
    await vi.waitFor(() => expect(model.state.value).toMatchObject({ is: 'done', health: { entries: 1 } }));
    expect(model.outdated.value).toBe(false);
  });

  it('ends its worker when it is left', () => {
    const { examiners, model } = opened();
    model[Symbol.dispose]();
    expect(examiners[0]!.closed).toBe(true);
  });
});

describe('The screen’s reading of the figures', () => {
  const real = healthOf([delivery, refund]);
  const withOutcomes = ([right, wrong, buttons, operator]: readonly [number, number, number, number]): Health => {
    const inScope = { right, wrong, buttonsRight: buttons, buttonsWrong: 0, operator };
    const { balanced } = real.measured;
    const measured = { ...balanced, outcomes: { ...balanced.outcomes, inScope } };
    return { ...real, measured: { ...real.measured, balanced: measured } };
  };

  it.each([
    [[1 / 3, 1 / 3, 1 / 3, 0], { answered: 34, asked: 33, handedOff: 0, wrong: 33 }],
    [[0.995, 0.005, 0, 0], { answered: 100, asked: 0, handedOff: 0, wrong: 0 }],
    [[0.29, 0.57, 0.14, 0], { answered: 29, asked: 14, handedOff: 0, wrong: 57 }],
    [[1, 0, 0, 0], { answered: 100, asked: 0, handedOff: 0, wrong: 0 }],
  ] as const)('%j are whole percents that add up to a hundred', (shares, expected) => {
    expect(sharesOf(withOutcomes(shares), 'balanced')).toEqual(expected);
  });

  it('calls entries alike from the second mistake on, and lists every mistake', () => {
    const mistake = (text: string) => ({ text, entryId: 'a', takenFor: 'b' });
    const once = { entryIds: ['a', 'c'] as const, mistakes: [mistake('раз')] };
    const twice = { entryIds: ['a', 'b'] as const, mistakes: [mistake('два'), mistake('три')] };
    const health = { ...real, confused: [twice, once] };
    expect(alikeIn(health)).toEqual([twice]);
    expect(mistakesIn(health).map(({ text }) => text)).toEqual(['два', 'три', 'раз']);
  });

  it('has no remarks only when there is nothing to remark, and calls figures of few phrasings rough', () => {
    expect(isFine(real)).toBe(false);
    expect(isFine({ ...real, few: [], confused: [], doubled: [] })).toBe(true);
    expect(isRough(real)).toBe(true);
  });
});
