import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { LEVELS } from '../../../src/domain/bot/level.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { HANDOFF_REASONS } from '../../../src/domain/bot/outcome.ts';
import { loadModel, saveModel } from '../../../src/domain/bot/pack.ts';
import { ENGLISH_BANK } from './english-bank.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const shop = botOf(train(FLOWER_SHOP, { locale: 'ru', level: 'bold' }), FLOWER_SHOP);
const ask = (text: string) => shop.ask(text, freshMemory()).outcome;

function learnt(entries: readonly KnowledgeEntry[]) {
  const model = loadModel(saveModel(train(entries, { locale: 'ru', level: 'bold' })));
  return { ask: (text: string) => botOf(model, entries).ask(text, freshMemory()).outcome };
}

const entry = (id: string, title: string, ...phrasings: string[]): KnowledgeEntry => ({
  id,
  title,
  phrasings,
  answer: `Ответ ${id}`,
  topicId: 'only',
  subtopicId: null,
  active: true,
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t '],
  ['only emoji', '🌹🌹🌹😡'],
  ['only digits', '4815162342'],
  ['digits and signs', '+7 (900) 000-00-00'],
  ['another alphabet', '你们什么时候送花'],
  ['a third alphabet', 'متى تصل الزهور'],
  ['keys pressed at random', 'asdkjh qwpoei zxcmnb'],
  ['control characters', '\u0000\u0007\u001b'],
])('%s is asked for in other words, never answered at random', (_name, text) => {
  expect(ask(text)).toEqual({ say: 'clarify', options: [], topicId: null, subtopicId: null, confidence: 0 });
});

test('100 KB of text is read and decided on', () => {
  expect(ask('ля '.repeat(40_000)).say).not.toBe('answer');
  expect(ask('цветы '.repeat(20_000)).say).toBeTypeOf('string');
  expect(ask('ы'.repeat(100_000)).say).not.toBe('answer');
});

test.each([
  ['no entries', []],
  ['only sleeping entries', FLOWER_SHOP.map((each) => ({ ...each, active: false }))],
  ['an entry without a word', [entry('empty', '!!!', '🌹', '')]],
])('with %s the chat goes to people, greetings and calls for a person still work', (_name, entries) => {
  const bot = learnt(entries);
  expect(bot.ask('где мой букет')).toMatchObject({ say: 'hand-off', reason: 'no-knowledge' });
  expect(bot.ask('привет')).toMatchObject({ say: 'smalltalk' });
  expect(bot.ask('позовите оператора')).toMatchObject({ say: 'hand-off', reason: 'asked-for-person' });
});

test('one entry is answered when it is asked for, and only then', () => {
  const bot = learnt([entry('hours', 'Часы работы', 'до скольки вы работаете', 'во сколько открываетесь')]);
  expect(bot.ask('до скольки вы работаете')).toMatchObject({ say: 'answer', entryId: 'hours' });
  expect(bot.ask('часы вашей работы')).toMatchObject({ say: 'answer', entryId: 'hours' });
  expect(bot.ask('хочу вернуть сломанный утюг').say).not.toBe('answer');
});

test('an entry without phrasings is known by its title', () => {
  const bot = learnt([entry('hours', 'Часы работы магазина'), entry('parking', 'Парковка у входа')]);
  expect(bot.ask('часы работы магазина')).toMatchObject({ say: 'answer', entryId: 'hours' });
  expect(bot.ask('есть ли у входа парковка')).toMatchObject({ say: 'answer', entryId: 'parking' });
  expect(bot.ask('расскажи анекдот').say).not.toBe('answer');
});

test('the same phrasing under two entries brings both as buttons', () => {
  const twice = [
    ...FLOWER_SHOP,
    entry('open-air', 'Букеты на свадьбу', 'оформление свадьбы'),
    entry('hall', 'Украшение зала', 'оформление свадьбы'),
  ];
  const outcome = learnt(twice).ask('оформление свадьбы');
  expect(outcome.say).toBe('clarify');
  expect(outcome.say === 'clarify' && outcome.options.slice(0, 2).map(({ entryId }) => entryId)).toEqual([
    'open-air',
    'hall',
  ]);
});

test('5,000 phrasings are learnt', () => {
  const nouns = ['роза', 'тюльпан', 'пион', 'лилия', 'орхидея', 'астра', 'ирис', 'мимоза', 'сирень', 'ромашка'];
  const verbs = ['купить', 'вернуть', 'доставить', 'упаковать', 'подрезать'];
  const many = nouns.flatMap((noun) =>
    verbs.map((verb) =>
      entry(`${noun}-${verb}`, `${verb} ${noun}`, ...Array.from({ length: 99 }, (_, at) => `${verb} ${noun} ${at}`)),
    ),
  );
  expect(learnt(many).ask('пион упаковать')).toMatchObject({ say: 'answer', entryId: 'пион-упаковать' });
}, 60_000);

test('whatever is written, in whatever state, the outcome is a clear one and the memory stays small', () => {
  const words = fc.constantFrom(
    'доставка',
    'букет',
    'нет',
    'да',
    'привет',
    '2',
    'сколько',
    'стоит',
    'оператор',
    '?',
    '!!',
    '🌹',
    'ljcnfdrf',
    'bye',
    '\n',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(words, { maxLength: 12 }).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (chat) => {
      let memory = freshMemory();
      for (const text of chat) {
        const turn = shop.ask(text, memory);
        memory = turn.memory;
        if (turn.outcome.say === 'answer') expect(FLOWER_SHOP.map(({ id }) => id)).toContain(turn.outcome.entryId);
        if (turn.outcome.say === 'clarify') expect(turn.outcome.options.length).toBeLessThanOrEqual(3);
        if (turn.outcome.say === 'hand-off') expect(HANDOFF_REASONS).toContain(turn.outcome.reason);
        if (turn.outcome.say !== 'smalltalk') {
          expect(turn.outcome.confidence).toBeGreaterThanOrEqual(0);
          expect(turn.outcome.confidence).toBeLessThanOrEqual(1);
        }
        expect(JSON.stringify(memory).length).toBeLessThan(600);
        expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('any knowledge can be learnt, saved and asked', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('где заказ', 'цена', '🌹', '', '123', 'where is it', 'где заказ'),
  );
  const entries = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      title: text,
      phrasings: fc.array(text, { maxLength: 6 }),
      answer: fc.string(),
      topicId: fc.constantFrom('a', 'b'),
      subtopicId: fc.constantFrom(null, 'c'),
      active: fc.boolean(),
    }),
    { maxLength: 6, selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(entries, fc.constantFrom(...LEVELS), text, (knowledge, level, question) => {
      const trained = train(knowledge, { locale: 'en', level });
      const asked = botOf(trained, knowledge).ask(question, freshMemory());
      expect(botOf(loadModel(saveModel(trained)), knowledge).ask(question, freshMemory())).toEqual(asked);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('English knowledge does not answer Russian small print at random', () => {
  const bank = botOf(train(ENGLISH_BANK, { locale: 'en', level: 'bold' }), ENGLISH_BANK);
  expect(bank.ask('какая сегодня погода на даче', freshMemory()).outcome.say).not.toBe('answer');
});
