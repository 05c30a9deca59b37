import { describe, expect, test } from 'vitest';
import { MAIL_POLICY } from '../../../src/domain/mail.ts';
import type { Outcome } from '../../../src/domain/outbox/attempt.ts';
import { afterAttempt, claim } from '../../../src/domain/outbox/attempt.ts';
import type { Journey, Leased } from '../../../src/domain/outbox/journey.ts';
import { FRESH, dueAt, isOpen, removableAt } from '../../../src/domain/outbox/journey.ts';
import { DAY } from '../../../src/domain/time.ts';
import { NOON } from '../world.ts';

const DOWN: Outcome = { ok: false, error: 'down', final: false };
const { lease, backOff } = MAIL_POLICY;

const take = (journey: Journey, now: number, holder = 'one') => claim(journey, MAIL_POLICY, holder, now);
const after = (mine: Leased, outcome: Outcome, now = NOON) => afterAttempt(mine, mine, MAIL_POLICY, outcome, now)!;

describe('A parcel', () => {
  test('is delivered by one worker at a time', () => {
    const mine = take(FRESH, NOON)!;
    expect(mine).toEqual({ state: 'leased', attempts: 1, until: NOON + lease, holder: 'one' });
    expect(take(mine, NOON + lease - 1, 'other')).toBeNull();
    expect(take(mine, NOON + lease, 'other')).toMatchObject({ attempts: 2, holder: 'other' });
  });

  test('is tried again after waits that grow, never before a wait ends, and is given up in the end', () => {
    let mine = take(FRESH, NOON)!;
    for (const wait of backOff) {
      const later = after(mine, DOWN);
      expect(later).toMatchObject({ state: 'retry', error: 'down' });
      expect(dueAt(later)).toBe(NOON + wait);
      expect(take(later, NOON + wait - 1)).toBeNull();
      mine = take(later, NOON + wait)!;
    }
    const over = after(mine, DOWN);
    expect(over).toEqual({ state: 'dead', attempts: backOff.length + 1, at: NOON, error: 'down' });
    expect([dueAt(over), isOpen(over), take(over, NOON * 2)]).toEqual([null, false, null]);
    expect(backOff).toEqual([...backOff].toSorted((one, other) => one - other));
  });

  test('that the receiver refuses for good is given up at once', () => {
    expect(after(take(FRESH, NOON)!, { ok: false, error: '550', final: true })).toMatchObject({ state: 'dead' });
  });

  test('that has arrived is not delivered again', () => {
    const over = after(take(FRESH, NOON)!, { ok: true });
    expect(over).toEqual({ state: 'delivered', attempts: 1, at: NOON });
    expect([dueAt(over), isOpen(over), take(over, NOON * 2)]).toEqual([null, false, null]);
  });

  test('is not changed by a worker whose lease has run out', () => {
    const late = take(FRESH, NOON)!;
    const other = take(late, NOON + lease, 'other')!;
    expect(afterAttempt(other, late, MAIL_POLICY, { ok: true }, NOON + lease + 1)).toBeNull();
    // A new lease of the same worker does not count as the old one.
    const again = take(late, NOON + lease, 'one')!;
    expect(afterAttempt(again, late, MAIL_POLICY, { ok: true }, NOON + lease + 1)).toBeNull();
    const over = afterAttempt(other, other, MAIL_POLICY, { ok: true }, NOON + lease + 1)!;
    expect(afterAttempt(over, late, MAIL_POLICY, DOWN, NOON + lease + 2)).toBeNull();
  });

  test('is kept for a day after it has arrived, for a month after it was given up, and as long as it is under way', () => {
    const mine = take(FRESH, NOON)!;
    const kept = [after(mine, { ok: true }), after(mine, { ok: false, error: 'no', final: true }), after(mine, DOWN)];
    expect(kept.map(removableAt)).toEqual([NOON + DAY, NOON + 30 * DAY, null]);
    expect([FRESH, mine].map(removableAt)).toEqual([null, null]);
  });
});
