import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/domain/correction.ts';
import { correct, corrected } from '../../../src/domain/correction.ts';
import { boundsOf, dayAfter, dayOf } from '../../../src/domain/day.ts';
import type { Shift, Stretch } from '../../../src/domain/shift.ts';
import { activeByDay, activeTime, changeStatus } from '../../../src/domain/shift.ts';
import type { Status } from '../../../src/domain/status.ts';
import { STATUSES } from '../../../src/domain/status.ts';
import type { Ms } from '../../../src/domain/time.ts';
import { HOUR } from '../../../src/domain/time.ts';
import { admin, must, operator } from '../world.ts';

const ZONES = ['Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];

/** Days on which clocks change in one of the zones, so that histories cross them. */
const anyStart = fc.constantFrom(
  Date.UTC(2026, 2, 7),
  Date.UTC(2026, 2, 28),
  Date.UTC(2026, 9, 24),
  Date.UTC(2026, 10, 1),
  Date.UTC(2026, 3, 4),
);

const anyHistory = fc.array(
  fc.record({
    status: fc.constantFrom(...STATUSES),
    /** Clocks of servers differ, so now and then a change is dated before the one that it follows. */
    after: fc.oneof(fc.integer({ min: 0, max: 30 * HOUR }), fc.integer({ min: -5_000, max: 0 })),
  }),
  { maxLength: 25 },
);

function ledgerOf(start: Ms, history: readonly { status: Status; after: Ms }[]): { shifts: Shift[]; now: Ms } {
  let person = operator('anna', { status: 'break', statusSince: start, shiftId: 's0' });
  const ledger = new Map<string, Shift>([['s0', { id: 's0', status: 'break', from: start, to: null }]]);
  let now = start;
  for (const [i, { status, after }] of history.entries()) {
    now += after;
    const change = must(changeStatus(person, status, 'system', `s${i + 1}`, now));
    for (const shift of [change.closed, change.opened]) if (shift) ledger.set(shift.id, shift);
    person = change.operator;
  }
  return { shifts: [...ledger.values()], now: Math.max(now, person.statusSince) };
}

/** The ordered intervals cover the time from the first one to now exactly once: no gap, no overlap, and only the last is open. */
function expectWhole(intervals: readonly Stretch[], start: Ms): void {
  const inOrder = intervals.toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  expect(inOrder[0]!.from).toBe(start);
  for (const [i, { from, to }] of inOrder.entries()) {
    expect(to === null || to >= from).toBe(true);
    expect(to).toBe(inOrder[i + 1]?.from ?? null);
  }
}

const anyCorrections = fc.array(
  fc.record({
    which: fc.nat(),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
    status: fc.constantFrom(...STATUSES),
  }),
  { maxLength: 8 },
);

describe('Statuses in any order', () => {
  test('leave neither gap nor overlap in the ledger, corrected or not, and its days add up exactly in every time zone', () => {
    fc.assert(
      fc.property(anyStart, anyHistory, anyCorrections, fc.constantFrom(...ZONES), (start, history, wishes, zone) => {
        const { shifts, now } = ledgerOf(start, history);
        expectWhole(shifts, start);
        const corrections: Correction[] = [];
        for (const [i, { which, from, length, status }] of wishes.entries()) {
          const shift = shifts[which % shifts.length]!;
          const span = (shift.to ?? now) - shift.from;
          const begin = shift.from + Math.floor(span * from);
          const wanted = { id: `c${i}`, from: begin, to: begin + Math.floor(span * length), status, reason: 'x' };
          const outcome = correct(shift, wanted, admin, now);
          if (outcome.ok) corrections.push(outcome.correction);
        }
        const read = corrected(shifts, corrections);
        expectWhole(read, start);
        for (const intervals of [shifts, read]) {
          const days = activeByDay(intervals, dayOf(start, zone), dayOf(now, zone), zone, now);
          const whole = activeTime(intervals, start, now, now);
          expect(days.reduce((sum, { activeMs }) => sum + activeMs, 0)).toBe(whole);
          for (const { day, activeMs } of days) {
            const { from, to } = boundsOf(day, zone);
            expect(activeMs).toBeLessThanOrEqual(to - from);
            expect(dayOf(from, zone)).toBe(day);
            expect(dayOf(to, zone)).toBe(dayAfter(day));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
