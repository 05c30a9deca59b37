import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';
import type { FigureKey } from '#domain/report/figure-table.ts';
import { rowOf } from '#domain/report/figure-table.ts';
import { changeOf, plainValue, writeValue } from './numbers.ts';
import { reports as units } from './words.ru.ts';

const written = (value: number | null, unit: Parameters<typeof writeValue>[1]) =>
  writeValue(value, unit, 'ru', units).replaceAll(/\s/g, ' ');
const change = (key: FigureKey, value: number | null, before: number | null) => {
  const said = changeOf({ key, unit: rowOf(key).unit, value, before }, 'ru', units);
  return said && [said.text.replaceAll(/\s/g, ' '), said.tone];
};

it.each([
  [0, 'ms', '0 с'],
  [7_400, 'ms', '7 с'],
  [59_600, 'ms', '1 мин'],
  [4 * MINUTE + 7 * SECOND, 'ms', '4 мин 07 с'],
  [59 * MINUTE + 59_700, 'ms', '1 ч'],
  [152 * HOUR + 30 * MINUTE, 'ms', '152 ч 30 мин'],
  [1_234 * HOUR + 31 * MINUTE, 'ms', '1 235 ч'],
  [12_345, 'chats', '12 345'],
  [0.8333, 'share', '83,3 %'],
  [4.266, 'mark', '4,27'],
  [null, 'ms', '–'],
] as const)('%s of %s is written as "%s"', (value, unit, text) => {
  expect(written(value, unit)).toBe(text);
});

it.each([
  [12_345, 'chats', '12345'],
  [4 * MINUTE + 7_400, 'ms', '0:04:07'],
  [152 * HOUR, 'ms', '152:00:00'],
  [0.8333, 'share', '83,3%'],
  [null, 'mark', ''],
] as const)('in a spreadsheet %s of %s is "%s"', (value, unit, text) => {
  expect(plainValue(value, unit, 'ru')).toBe(text);
});

it('says a change in percent, in percentage points, or in points of the scale', () => {
  expect(change('chats', 120, 100)).toEqual(['+20 %', 'plain']);
  expect(change('within', 0.85, 0.8)).toEqual(['+5,0 п. п.', 'good']);
  expect(change('ratingMean', 4.1, 4.35)).toEqual(['−0,25', 'bad']);
  expect(change('first50', 30_000, 60_000)).toEqual(['−50 %', 'good']);
  expect(change('first50', 62_000, 60_000)).toEqual(['+3,3 %', 'bad']);
  // Of five thousand percent nobody reads the percent.
  expect(change('chats', 543, 9)).toEqual(['×60', 'plain']);
  expect(change('chats', 98, 9)).toEqual(['+989 %', 'plain']);
});

it('says nothing of what has no value before, and the count itself where there was none', () => {
  expect(change('chats', 5, null)).toBeNull();
  expect(change('ratingMean', null, 4)).toBeNull();
  expect(change('abandoned', 5, 0)).toEqual(['+5', 'bad']);
  expect(change('chats', 5, 5)).toEqual(['без изменений', 'plain']);
  expect(change('ratingMean', 4.001, 4)).toEqual(['без изменений', 'plain']);
});
