import { expect, test } from 'vitest';
import { likeToday } from '../../src/domain/document/older.ts';

test('an offer that was saved without the clock of responses counts from the visitor’s message', () => {
  const offer = { fromId: 'anna', note: '', awaitingSince: 5 };
  expect(likeToday({ clocks: {}, offer })['offer']).toEqual({ ...offer, unansweredSince: 5 });
  const today = { ...offer, unansweredSince: 3 };
  expect(likeToday({ clocks: {}, offer: today })['offer']).toEqual(today);
  expect(likeToday({ clocks: {}, offer: null })['offer']).toBeNull();
});
