import { expect, it } from 'vitest';
import { stretchesOf } from './use-near.ts';

it('keeps the room of the rows that are not drawn, also between the drawn ones and a row that has the focus', () => {
  const at = (index: number) => ({ index, start: index * 10, end: index * 10 + 10 });
  expect(stretchesOf([at(0), at(5), at(6)], 100)).toEqual([
    { place: 0 },
    { room: 40 },
    { place: 5 },
    { place: 6 },
    { room: 30 },
  ]);
  expect(stretchesOf([], 100)).toEqual([{ room: 100 }]);
});
