import { expect, it } from 'vitest';
import { newDay } from './days.ts';

const at = (month: number, day: number, hour: number, year = new Date().getFullYear()) =>
  new Date(year, month - 1, day, hour).getTime();

it('a message has its date in words above it when the one before it is of another day', () => {
  expect(newDay(at(11, 27, 1), at(11, 27, 23), 'ru')).toBeNull();
  expect(newDay(at(11, 26, 23), at(11, 27, 0), 'ru')).toBe('27 ноября');
  expect(newDay(at(11, 26, 23), at(11, 27, 0), 'en')).toBe('November 27');
  expect(newDay(at(1, 1, 0), at(12, 31, 23, 2020), 'ru')).toBe('31 декабря 2020 г.');
});
