import { expect, it } from 'vitest';
import { mayHaveStream } from '../domain/visitor-stream.ts';
import { takePlace } from './places.ts';

/** Takes a place that must be there. */
function taken(companyId: string, most: number): () => void {
  const place = takePlace(companyId, most);
  if (!place.ok) throw new Error(place.reason);
  return place.giveBack;
}

it('a company gets its places and no more, and another one has its own', () => {
  const [first, second] = [taken('full', 2), taken('full', 2)];
  expect(takePlace('full', 2)).toMatchObject({ ok: false, reason: 'too-many' });
  const other = taken('other', 2);
  first();
  const third = taken('full', 2);
  expect(takePlace('full', 2).ok).toBe(false);
  [second, third, other].forEach((giveBack) => giveBack());
});

it('a place that is given back twice is one place', () => {
  const [first, second] = [taken('twice', 2), taken('twice', 2)];
  first();
  first();
  const third = taken('twice', 2);
  expect(takePlace('twice', 2).ok).toBe(false);
  [second, third].forEach((giveBack) => giveBack());
  expect([taken('twice', 1)].length).toBe(1);
});

it('without a limit there is always a place', () => {
  expect(mayHaveStream(100_000, 0, () => 0).ok).toBe(true);
});

it('those who are refused together are told different times to come back', () => {
  const waits = [0, 0.5, 0.99].map((chance) => {
    const refused = mayHaveStream(60, 60, () => chance);
    return refused.ok ? null : refused.now?.['retryMs'];
  });
  expect(waits).toEqual([30_000, 45_000, 59_700]);
});
