import { describe, expect, it } from 'vitest';
import { foundLines, holdsPhrases, piecesOf } from '../../../src/domain/words/found-line.ts';
import type { Line } from '../../../src/domain/words/part.ts';
import { wantedOf } from '../../../src/domain/words/wanted.ts';

const line = (seq: number, from: Line['from'], text: string): Line => ({ seq, from, text });
/** The found lines as text, with what was found in brackets. */
const found = (lines: readonly Line[], typed: string) =>
  foundLines(lines, wantedOf(typed)).map(
    ({ seq, pieces }) => `${seq}: ${pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('')}`,
  );

describe('The found line', () => {
  it('is the one with the most of the words, marked as they are written there', () => {
    const lines = [
      line(1, 'visitor', 'Заказ?'),
      line(2, 'visitor', 'Заказы потеряны, ЗАКАЗ №12 345'),
      line(3, 'bot', 'Заказ'),
    ];
    expect(found(lines, 'заказ потерян 12345')).toEqual(['2: [Заказы] [потеряны], [ЗАКАЗ] №[12 345]']);
  });

  it('is the words of the visitor before those of the operator and the bot', () => {
    expect(
      found([line(1, 'bot', 'доставка'), line(2, 'operator', 'доставка'), line(3, 'visitor', 'доставку')], 'доставка'),
    ).toEqual(['3: [доставку]']);
  });

  it('is two lines when no line holds all of the words', () => {
    expect(
      found([line(1, 'visitor', 'Где курьер'), line(4, 'operator', 'Деньги вернём')], 'вернуть деньги курьер'),
    ).toEqual(['1: Где [курьер]', '4: [Деньги] вернём']);
  });

  it('is the one with the phrase', () => {
    const lines = [line(1, 'visitor', 'опоздал вчера курьер'), line(2, 'operator', 'Курьер опоздал на час')];
    expect(found(lines, '«курьер опоздал»')).toEqual(['2: [Курьер] [опоздал] на час']);
    expect(holdsPhrases(lines, wantedOf('«курьер опоздал»'))).toBe(true);
    expect(holdsPhrases(lines, wantedOf('«опоздал на курьера»'))).toBe(false);
    expect(holdsPhrases(lines.slice(0, 1), wantedOf('«курьер опоздал»'))).toBe(false);
    expect(holdsPhrases(lines, wantedOf('курьер опоздал'))).toBe(true);
  });

  it('of a long text is what stands around the words', () => {
    const text = `${'Очень длинное вступление. '.repeat(20)}Потеряли заказ. ${'И ещё много слов. '.repeat(20)}`;
    const [shown = ''] = found([line(1, 'visitor', text)], 'потеряли заказ');
    expect(shown).toMatch(/^1: … .*\[Потеряли\] \[заказ\]\. И ещё .*…$/);
    expect(shown.length).toBeLessThan(200);
  });

  it('is none when the words are not there', () => {
    expect(foundLines([line(1, 'visitor', 'Привет')], wantedOf('заказ'))).toEqual([]);
  });
});

it('a text is marked as a whole, and is the same text', () => {
  const text = 'Не пришёл заказ: wi-fi роутер, тел. 8 (916) 123-45-67';
  const pieces = piecesOf(text, wantedOf('wifi +79161234567 заказы'));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
    'заказ',
    'wi-fi',
    '8 (916) 123-45-67',
  ]);
});
