import { expect, test } from 'vitest';
import type { Trial } from '../../../src/domain/bot/evaluate.ts';
import { evaluate } from '../../../src/domain/bot/evaluate.ts';
import { LOSE } from '../../../src/domain/bot/level.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  'courier-price': [
    'сколько берете за доставку',
    'доставка бесплатная?',
    'какая цена у курьера',
    'how much is delivery',
  ],
  'courier-time': [
    'сколько ждать доставку',
    'вы доставите до обеда?',
    'к какому часу привезете',
    'успеете сегодня к вечеру',
  ],
  wilted: ['букет пришел завядший', 'розы увяли сразу', 'цветы испортились, хочу возврат', 'замените мне букет'],
  postcard: ['нужна открытка с текстом', 'вложите записку пожалуйста', 'подпишите открытку от меня'],
  care: ['как сохранить розы в вазе подольше', 'чем подкормить цветы в воде', 'как обрезать стебли роз'],
  'card-payment': [
    'картой расплатиться можно?',
    'оплачу при получении картой',
    'оплата не проходит',
    'can i pay by card',
  ],
};
const UNKNOWN = [
  'какая завтра будет погода',
  'переведи на французский слово дом',
  'кто выиграл чемпионат',
  'сколько лет президенту',
  'поставь будильник на семь',
  'what is the capital of peru',
  'play some music',
  'расскажите сказку',
];
const TRIALS: readonly Trial[] = [
  ...Object.entries(ASKED).flatMap(([entryId, texts]) => texts.map((text) => ({ text, entryId }))),
  ...UNKNOWN.map((text) => ({ text, entryId: null })),
];

test('on questions that it was not taught, the bot finds the right entry, and tells which questions have no answer', () => {
  const measured = evaluate(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }), TRIALS, LOSE.balanced);
  expect(measured).toMatchObject({ inScopeCount: 22, outOfScopeCount: 8 });
  expect(measured.closed).toBeGreaterThanOrEqual(0.85);
  expect(measured.top3).toBeGreaterThanOrEqual(0.95);
  expect(measured.oosRecall).toBeGreaterThanOrEqual(0.85);
  expect(measured.auroc).toBeGreaterThanOrEqual(0.9);
});
