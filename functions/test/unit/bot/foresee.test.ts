import { describe, expect, it } from 'vitest';
import { differences, questionsIn, saidTo } from '../../../src/domain/bot/foresee.ts';
import type { Opening } from '../../../src/domain/bot/foresee.ts';
import { saveModel } from '../../../src/domain/bot/pack.ts';
import { train, training } from '../../../src/domain/bot/model.ts';
import { restoredForms } from '../../../src/domain/bot/restore-forms.ts';
import { tellProgress } from '../../../src/domain/publication.ts';
import type { Publication } from '../../../src/domain/publication.ts';
import { same } from '../../../src/domain/same.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const TODAY = '2026-12-01';
const OF = { locale: 'ru', level: 'balanced' } as const;
const asked = (text: string) => ({ text, locale: 'ru' as const });
const opening = (first: string, more: Partial<Opening> = {}): Opening => ({
  asked: { first, last: null, before: null, vague: false },
  locale: 'ru',
  silenced: false,
  ...more,
});

describe('What publishing would change', () => {
  const price = FLOWER_SHOP.find(({ id }) => id === 'courier-price')!;
  const QUESTIONS = [asked('сколько стоит доставка букета'), asked('когда привезут букет'), asked('привет')];
  const said = (entries: typeof FLOWER_SHOP) => saidTo(QUESTIONS, train(entries, OF), entries, TODAY);
  const before = said(FLOWER_SHOP);
  const questions = QUESTIONS.map((question, i) => ({ ...question, before: before[i]! }));

  it('is nothing while nothing has changed', () => {
    expect(before.map(({ say }) => say)).toEqual(['answer', 'answer', 'smalltalk']);
    expect(differences(questions, said(FLOWER_SHOP))).toEqual([]);
  });

  it('is told side by side for the questions that it concerns, also where only the end of a long answer differs', () => {
    const long = 'а'.repeat(500);
    const edited = (answer: string) => FLOWER_SHOP.map((one) => (one === price ? { ...one, answer } : one));
    expect(differences(questions, said(edited('Бесплатно')))).toMatchObject([
      { text: 'сколько стоит доставка букета', before: { text: price.answer }, after: { text: 'Бесплатно' } },
    ]);
    const longer = QUESTIONS.map((question, i) => ({ ...question, before: said(edited(long))[i]! }));
    expect(differences(longer, said(edited(`${long}!`)))).toHaveLength(1);
  });

  it('takes the language of each client', () => {
    const spoken = FLOWER_SHOP.map((one) =>
      one === price ? { ...one, translations: { en: { title: 'Price', phrasings: [], answer: '300 roubles' } } } : one,
    );
    const [english] = saidTo([{ ...QUESTIONS[0]!, locale: 'en' }], train(spoken, OF), spoken, TODAY);
    expect(english).toMatchObject({ say: 'answer', text: '300 roubles' });
  });
});

describe('The latest questions', () => {
  it('are told once each, the newest first, without greetings and without what nobody is to read', () => {
    const vague = { first: 'привет', last: null, before: null, vague: true };
    const openings = [
      opening('Где заказ?'),
      opening('где заказ?'),
      opening('', { asked: vague }),
      opening('', { asked: null }),
      opening('ругань', { silenced: true }),
      opening('Почём?', { locale: 'en' }),
    ];
    expect(questionsIn(openings)).toEqual([
      { text: 'Где заказ?', locale: 'ru' },
      { text: 'Почём?', locale: 'en' },
    ]);
  });

  it('are not more than are wanted', () => {
    expect(questionsIn(Array.from({ length: 999 }, (_, i) => opening(`вопрос ${i}`)))).toHaveLength(200);
  });
});

describe('A training', () => {
  it('says how far it has come, and gives the same model as one in a single step', () => {
    const shares: number[] = [];
    const steps = training(FLOWER_SHOP, OF);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.length, shares.at(-1)]).toEqual([6, 1]);
    expect(saveModel(step.value)).toEqual(saveModel(train(FLOWER_SHOP, OF)));
    expect(training([], OF).next()).toMatchObject({ done: true, value: { taught: null } });
  });

  it('that is run again does not go back, and one that has ended says no more', () => {
    const publication: Publication = {
      version: 1,
      knowledgeVersion: 1,
      by: 'anna',
      at: 0,
      entryParts: 1,
      state: 'training',
    };
    const half = tellProgress(publication, 0.5);
    expect(half).toMatchObject({ progress: 0.5 });
    expect(tellProgress(half, 0.2)).toBe(half);
    const done: Publication = { ...publication, state: 'published', endedAt: 1, modelParts: 1 };
    expect(tellProgress(done, 0.9)).toBe(done);
  });
});

describe('Putting the forms back', () => {
  const [a, b, c] = FLOWER_SHOP as unknown as [
    (typeof FLOWER_SHOP)[0],
    (typeof FLOWER_SHOP)[0],
    (typeof FLOWER_SHOP)[0],
  ];

  it('brings back what was changed or removed, switches off what is new, and touches nothing else', () => {
    const now = [
      a,
      { ...b, answer: 'другой', formVersion: 4 },
      { ...c, id: 'new' },
      { ...c, id: 'off', active: false },
    ];
    const then = [a, { ...b, formVersion: 1 }, c];
    expect(restoredForms(now, then, same)).toEqual([{ ...b, formVersion: 4 }, c, { ...c, id: 'new', active: false }]);
    expect(restoredForms([a], [a], same)).toEqual([]);
  });
});
