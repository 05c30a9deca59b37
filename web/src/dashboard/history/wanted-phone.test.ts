import { expect, it } from 'vitest';
import { wantedPhone } from './wanted-phone.ts';

it.each([
  ['', 'RU', undefined],
  ['\u200b ', 'RU', undefined],
  ['8 (916) 123-45-67', 'RU', '+79161234567'],
  ['79161234567', 'GB', '+79161234567'],
  ['8 (916) 123-45-67', 'GB', 'wrong'],
  ['8 (495) 123-45-67 доб. 12', 'RU', '+74951234567'],
  ['4567', 'RU', '4567'],
  ['٤٥٦٧', 'RU', '4567'],
  ['４５６７', 'RU', '4567'],
  ['\u202d45-67\u202c', 'RU', '4567'],
  ['456', 'RU', 'wrong'],
])('a search for %j in a company with phones of %s looks for %s', async (typed, country, wanted) => {
  expect(await wantedPhone(typed, country)).toBe(wanted);
});
