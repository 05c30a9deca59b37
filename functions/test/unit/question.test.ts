import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../src/domain/bot/likeness.ts';
import type { HandOffReason } from '../../src/domain/bot/outcome.ts';
import type { Message } from '../../src/domain/message.ts';
import { QUESTION_KEPT, answerTo, ask, awaited, questionBehind } from '../../src/domain/question.ts';
import { newVisitor } from '../../src/domain/visitor.ts';

const NOW = 1_000;
let seq = 0;
const base = (text: string) => ({ seq: ++seq, id: `m${seq}`, text, at: NOW });
const client = (text: string, choice: string | null = null): Message => ({
  ...base(text),
  from: 'visitor',
  kind: 'text',
  choice,
});
const bot = (text: string): Message => ({ ...base(text), from: 'bot', kind: 'text', entryId: null });
const oleg = (text: string): Message => ({
  ...base(text),
  from: 'operator',
  kind: 'text',
  operatorId: 'o',
  firstName: 'Олег',
});

const visitor = newVisitor({ id: 'v', tokenHash: 'hash', locale: 'ru' }, 0);
const of = { chatId: 'chat', topicId: null, from: 'bot' } as const;

describe('The question behind a hand-off', () => {
  it('is the last message that asks something', () => {
    const question = client('делаете ли вы свадебные арки');
    const said = [
      client('привет'),
      question,
      bot('Что вы имели в виду?'),
      client('нет'),
      client('Доставка', 'entry'),
      client('позовите оператора'),
    ];
    expect(questionBehind(said, 'misunderstood-twice')).toBe(question);
  });

  it('is none where nothing was asked', () => {
    expect(questionBehind([client('здравствуйте'), client('нет')], 'cannot-answer')).toBeNull();
  });

  it.each<[HandOffReason, boolean]>([
    ['cannot-answer', true],
    ['misunderstood-twice', true],
    ['not-helped', true],
    ['no-knowledge', true],
    ['asked-for-person', false],
    ['urgent', false],
    ['attachment', false],
    ['bot-failed', false],
  ])('teaches the bot after %s: %s', (reason, teaches) => {
    expect(questionBehind([client('есть ли арки')], reason) !== null).toBe(teaches);
  });
});

describe('A kept question', () => {
  it('is one line, kept for a limited time, and keeps one id however often it is saved', () => {
    const long = { text: `  есть\n ли   арки ${'очень '.repeat(200)}`, seq: 4 };
    const kept = ask(long, of, visitor, NOW)!;
    expect(kept).toMatchObject({ id: 'chat-4', visitorId: 'v', answer: null, expireAt: NOW + QUESTION_KEPT });
    expect(kept.text).toMatch(/^есть ли арки очень/);
    expect(kept.text.length).toBeLessThanOrEqual(500);
    expect(ask(long, of, visitor, NOW + 5)!.id).toBe(kept.id);
  });

  it('never comes from somebody who is muted or blocked', () => {
    expect(ask({ text: 'спам', seq: 1 }, of, { ...visitor, mutedUntil: NOW + 1 }, NOW)).toBeNull();
    expect(ask({ text: 'спам', seq: 1 }, of, { ...visitor, blocked: true }, NOW)).toBeNull();
  });

  it('has the operators’ answer to it, and not what they wrote later', () => {
    const question = client('есть ли арки');
    const said = [
      question,
      bot('Соединяю'),
      oleg('Да, есть.'),
      oleg('От 5 000 рублей.'),
      client('спасибо'),
      oleg('Пожалуйста'),
    ];
    expect(answerTo(question.seq, said)).toBe('Да, есть.\nОт 5 000 рублей.');
    expect(answerTo(question.seq, [question, bot('Соединяю')])).toBeNull();
  });
});

describe('Questions that ask the same', () => {
  const texts = (all: readonly string[]) =>
    groupsOf(all.map((text) => ({ text }))).map((group) => group.map(({ text }) => text));
  const asked = [
    'вы делаете свадебные букеты',
    'отправляете цветы в другой город?',
    'свадебный букет невесты',
    'доставка в другой город',
    'есть свадебные букеты?',
  ];

  it('form groups, the largest first', () => {
    expect(texts(asked)).toEqual([
      ['вы делаете свадебные букеты', 'свадебный букет невесты', 'есть свадебные букеты?'],
      ['отправляете цветы в другой город?', 'доставка в другой город'],
    ]);
  });

  it('get the same groups each time, and each question is in one group', () => {
    expect(texts(asked)).toEqual(texts(asked));
    expect(
      texts([...asked, '😀', '', '123', '😀'])
        .flat()
        .toSorted(),
    ).toEqual([...asked, '😀', '', '123', '😀'].toSorted());
    expect(groupsOf([])).toEqual([]);
  });

  it('are grouped in spite of letter case, endings and typos', () => {
    expect(texts(['СВАДЕБНАЯ АРКА', 'свадебные арки', 'сведебная арка'])).toHaveLength(1);
  });
});

describe('What a client waits to hear about', () => {
  const notice: Message = { ...base('Оператор подключился'), from: 'system', kind: 'notice', notice: 'taken' };

  it('is what they have asked since the last message of bot or operator, notices not counted', () => {
    const said = [client('где мой букет'), oleg('Едет'), client('а открытка'), notice, client('и шары есть?')];
    expect(awaited(said)).toBe('а открытка\nи шары есть?');
    expect(awaited([client('привет'), client('где мой букет'), client('спасибо')])).toBe('где мой букет');
  });

  it('is what the bot did not answer, when they have only called a person since', () => {
    const said = [
      client('где мой букет'),
      bot('Уточните, пожалуйста'),
      client('Доставка', 'entry'),
      client('оператор'),
    ];
    expect(awaited(said)).toBe('где мой букет');
    expect(awaited([...said, client('он завял')])).toBe('он завял');
  });

  it('is nothing once an operator has answered, or while nothing is asked', () => {
    expect(awaited([client('где мой букет'), oleg('Едет')])).toBeNull();
    expect(awaited([client('где мой букет'), oleg('Едет'), client('спасибо')])).toBeNull();
    expect(awaited([client('позовите оператора'), notice])).toBeNull();
    expect(awaited([])).toBeNull();
  });
});
