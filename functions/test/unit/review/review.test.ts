import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/domain/review/card.ts';
import { judge, totalOf } from '../../../src/domain/review/review.ts';

const CHAT = { id: 'chat', ownerId: 'oleg', closedAt: 5, rating: null };
const polite = { id: 'polite', title: 'Вежливость', weight: 1 };
const right = { id: 'right', title: 'Верно', weight: 3 };
const by = { by: 'vera', comment: '' };
const give = (polite: number | null, right: number | null) => [
  { id: 'right', mark: right },
  { id: 'polite', mark: polite },
];

function judged(...given: Parameters<typeof judge>) {
  const made = judge(...given);
  if (!made.ok) throw new Error(made.reason);
  return made.review;
}

describe('A verdict', () => {
  test('weighs its marks, and leaves out what did not apply', () => {
    expect(judged(CHAT, null, [polite, right], { ...by, given: give(5, 1) }, 9)).toMatchObject({
      id: 'chat',
      operatorId: 'oleg',
      at: 9,
      total: 25,
      seenAt: null,
    });
    expect(judged(CHAT, null, [polite, right], { ...by, given: give(4, null) }, 9).total).toBe(75);
    expect(judged(CHAT, null, [polite, right], { ...by, given: give(null, null) }, 9).total).toBeNull();
    expect(judged(CHAT, null, [], { ...by, given: [], comment: 'Хорошо' }, 9).total).toBeNull();
    expect(totalOf([{ ...right, mark: 5 }])).toBe(100);
    expect(totalOf([{ ...right, mark: 1 }])).toBe(0);
  });

  test('keeps the criteria it was made with when the card has changed since', () => {
    const first = judged(CHAT, null, [polite, right], { ...by, given: give(5, 5) }, 9);
    const other = [{ id: 'quick', title: 'Быстро', weight: 1 }];
    const second = judged(CHAT, first, other, { ...by, given: give(1, 1) }, 10);
    expect(second.marks.map(({ title, mark }) => [title, mark])).toEqual([
      ['Вежливость', 1],
      ['Верно', 1],
    ]);
    expect(judge(CHAT, first, other, { ...by, given: [{ id: 'quick', mark: 1 }] }, 10)).toEqual({
      ok: false,
      reason: 'card-changed',
    });
  });

  test('that is changed is new to the operator again, whose answer stays', () => {
    const first = judged(CHAT, null, [polite], { ...by, given: [{ id: 'polite', mark: 2 }] }, 9);
    const read = { ...first, seenAt: 10, answer: { text: 'Учту', at: 10 } };
    const second = judged(CHAT, read, [polite], { ...by, given: [{ id: 'polite', mark: 3 }] }, 11);
    expect(second).toMatchObject({ seenAt: null, at: 11, answer: { text: 'Учту' } });
  });

  test.each([
    ['a criterion without a mark', [{ id: 'polite', mark: 3 }]],
    ['a criterion that the card has not', [...give(1, 1), { id: 'quick', mark: 1 }]],
    [
      'one criterion twice',
      [
        { id: 'polite', mark: 3 },
        { id: 'polite', mark: 5 },
      ],
    ],
    [
      'a criterion of another card',
      [
        { id: 'polite', mark: 3 },
        { id: 'quick', mark: 5 },
      ],
    ],
  ])('is refused with %s', (_what, given) => {
    expect(judge(CHAT, null, [polite, right], { ...by, given }, 9)).toEqual({ ok: false, reason: 'card-changed' });
  });
});

test('a company that has saved no card begins with a common one, in its language and without the language model', () => {
  expect(cardOf(null, 'ru').criteria.map(({ title }) => title)).toContain('Вежливость');
  expect(cardOf(null, 'en')).toMatchObject({ proposals: false });
  expect(cardOf({ criteria: [], proposals: true }, 'ru')).toEqual({ criteria: [], proposals: true });
});
