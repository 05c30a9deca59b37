import { describe, expect, it } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { chooseAll, heardIn, joined } from '../../../src/domain/bot/several.ts';
import type { BotTurn } from '../../../src/domain/bot/turn.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const bot = botOf(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }), FLOWER_SHOP);
const answerOf = (id: string) => FLOWER_SHOP.find((entry) => entry.id === id)!.answer;
const wrote = (text: string) => ({ text, choice: null });
const pressed = (choice: string) => ({ text: 'Кнопка', choice });
/** The visitor was asked whether the price or the time is meant. */
const memory = { ...freshMemory(), misses: 1, offered: ['courier-price', 'courier-time'] };
function answer(...said: { text: string; choice: string | null }[]): BotTurn {
  const { choices, text } = heardIn(said);
  const chosen = chooseAll(bot, choices, memory);
  return text === '' ? chosen! : joined(chosen, bot.ask(text, chosen?.memory ?? memory));
}

describe('A button beside written words', () => {
  it.each([
    ['before them', [pressed('courier-price'), wrote('как ухаживать за розами')]],
    ['after them', [wrote('как ухаживать за розами'), pressed('courier-price')]],
  ])('is answered with them: %s', (_where, said) => {
    const { outcome, memory: after } = answer(...said);
    expect(outcome).toMatchObject({
      say: 'answer',
      entryId: 'courier-price',
      alsoEntryIds: ['care'],
      sources: ['Стоимость доставки букета', 'Как ухаживать за цветами'],
      text: `${answerOf('courier-price')}\n\n${answerOf('care')}`,
      askHelped: true,
    });
    expect(after).toMatchObject({ misses: 0, offered: [], lastEntryId: 'care', askedHelped: true });
  });

  it('is told before what the bot asks about the words', () => {
    const { outcome, memory: after } = answer(pressed('courier-price'), wrote('абвгд ежзик'));
    expect(outcome).toMatchObject({ say: 'clarify', preface: answerOf('courier-price') });
    expect(after.misses).toBe(1);
  });

  it('is left to the person when the words call one', () => {
    const { outcome } = answer(pressed('courier-price'), wrote('позовите оператора'));
    expect(outcome).toMatchObject({ say: 'hand-off', reason: 'asked-for-person' });
  });

  it('is not told twice, and thanks add nothing', () => {
    const alone = answer(pressed('courier-price'));
    expect(alone.outcome).toMatchObject({ text: answerOf('courier-price'), alsoEntryIds: [] });
    for (const said of [pressed('courier-price'), wrote('сколько стоит доставка букета'), wrote('спасибо')])
      expect(answer(pressed('courier-price'), said).outcome).toEqual(alone.outcome);
  });
});

it('two buttons are both answered', () => {
  const { outcome } = answer(pressed('courier-price'), pressed('courier-time'));
  expect(outcome).toMatchObject({ entryId: 'courier-price', alsoEntryIds: ['courier-time'] });
});

it('a button whose entry was removed brings a person, whatever was answered beside it', () => {
  const { outcome } = answer(pressed('courier-price'), pressed('gone'));
  expect(outcome).toMatchObject({ say: 'hand-off', reason: 'cannot-answer' });
});
