import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_RESPONSES } from '../../../src/domain/clocks.ts';
import type { Correction } from '../../../src/domain/correction.ts';
import { corrected } from '../../../src/domain/correction.ts';
import { boundsOf } from '../../../src/domain/day.ts';
import { isMeasured, measure } from '../../../src/domain/report/measure.ts';
import { daysIn } from '../../../src/domain/report/ask.ts';
import { report } from '../../../src/domain/report/report.ts';
import { heldOn, stepsByDay, workOf } from '../../../src/domain/report/work.ts';
import { KEY, sumOf } from '../../../src/domain/report/tally.ts';
import type { Shift } from '../../../src/domain/shift.ts';
import { activeByDay } from '../../../src/domain/shift.ts';
import type { Days } from '../../../src/domain/stats.ts';
import { emptyDay } from '../../../src/domain/stats.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { filled } from '../stats-scene.ts';
import { EVERY_STATE, NOON, closed } from '../world.ts';
import { FROM, ZONES } from './any-chat.ts';

const MOSCOW = 'Europe/Moscow';
const at = (text: string) => Date.parse(text);

describe('Time at work and time with chats', () => {
  const day = (working: number[], held: number[]) =>
    workOf(
      sumOf([
        ...stepsByDay(working, MOSCOW, KEY.working).values(),
        ...Array.from({ length: held.length / 2 }, (_, i) => [
          ...stepsByDay(held.slice(2 * i, 2 * i + 2), MOSCOW, KEY.held).values(),
        ]).flat(),
      ]),
    );
  const noon = at('2026-01-01T09:00:00Z');

  test('two chats at once are one occupied time', () => {
    const held = [noon, noon + 20 * MINUTE, noon + 10 * MINUTE, noon + 30 * MINUTE];
    expect(day([noon, noon + HOUR], held)).toEqual({ activeMs: HOUR, occupiedMs: 30 * MINUTE });
  });

  test('a chat in a break is no occupied time, and only what lies in the working time counts', () => {
    expect(day([noon, noon + HOUR], [noon - HOUR, noon + 10 * MINUTE])).toEqual({
      activeMs: HOUR,
      occupiedMs: 10 * MINUTE,
    });
    expect(day([noon, noon + HOUR], [noon + HOUR, noon + 2 * HOUR])).toEqual({ activeMs: HOUR, occupiedMs: 0 });
    expect(day([], [noon, noon + HOUR])).toEqual({ activeMs: 0, occupiedMs: 0 });
  });

  test('a chat that goes on where another ends leaves no gap', () => {
    const held = [noon, noon + MINUTE, noon + MINUTE, noon + 2 * MINUTE];
    expect(day([noon, noon + HOUR], held)).toEqual({ activeMs: HOUR, occupiedMs: 2 * MINUTE });
  });

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2027-03-28', 23],
    ['2027-10-31', 25],
  ])('a shift over all of %s in Berlin has %i hours', (which, hours) => {
    const { from, to } = boundsOf(which, 'Europe/Berlin');
    const steps = stepsByDay([from - HOUR, to + HOUR], 'Europe/Berlin', KEY.working);
    expect([...steps.values()].map((tally) => workOf(tally).activeMs)).toEqual([HOUR, hours * HOUR, HOUR]);
  });
});

test('A chat is found by the days before its close on which it was in somebody’s hands, and an open one by none', () => {
  const share = {
    operatorId: 'anna',
    handlingMs: HOUR,
    lost: 0,
    responses: NO_RESPONSES,
    held: [NOON - 24 * HOUR, NOON - 23 * HOUR, NOON - HOUR, NOON],
  };
  const chat = { ...closed(), closedAt: NOON };
  const dayBefore = new Date(NOON - 24 * HOUR).toISOString().slice(0, 10);
  expect(heldOn({ ...chat, metrics: { ...chat.metrics, shares: [share] } }, 'UTC')).toEqual([dayBefore]);
  const { active } = EVERY_STATE;
  expect(heldOn({ ...active, clocks: { ...active.clocks, shares: [share] } }, 'UTC')).toEqual([]);
});

const anyStatus = fc.constantFrom('working' as const, 'break' as const, 'leaving' as const);
/** A ledger without gaps over some days, and corrections of parts of its intervals, in the order in which they were made. */
const anyLedger = fc
  .record({
    parts: fc.array(fc.record({ status: anyStatus, ms: fc.integer({ min: 1, max: 40 * HOUR }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    marks: fc.array(
      fc.record({
        which: fc.nat(7),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        to: fc.double({ min: 0, max: 1, noNaN: true }),
        status: anyStatus,
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ parts, marks }) => {
    let from = FROM + 20 * 24 * HOUR;
    const shifts = parts.map(({ status, ms }, i): Shift => {
      const shift = { id: `shift-${i}`, status, from, to: from + ms };
      from += ms;
      return shift;
    });
    const corrections = marks.flatMap((mark, i): Correction[] => {
      const shift = shifts[mark.which % shifts.length]!;
      const [a, b] = [mark.from, mark.to].sort((x, y) => x - y) as [number, number];
      const of = (part: number) => Math.round(shift.from + part * (shift.to! - shift.from));
      if (of(a) >= of(b)) return [];
      return [
        { id: `c${i}`, shiftId: shift.id, from: of(a), to: of(b), status: mark.status, reason: '', by: 'admin', at: i },
      ];
    });
    return { shifts, corrections };
  });

const PERIOD = { from: '2026-10-15', to: '2026-11-10' };

/** Takes intervals into the figures, in the order given. */
function measured(
  shifts: readonly Shift[],
  corrections: readonly Correction[],
  zone: string,
  before: Days,
): { days: Days; shifts: Shift[] } {
  let days: Days = new Map([...daysIn(PERIOD).map((day) => [day, emptyDay(day)] as const), ...before]);
  const after = shifts.map((shift) => {
    const done = measure(days, shift, corrections, 'anna', zone);
    days = done.days;
    return done.shift;
  });
  return { days, shifts: after };
}

test('Active time agrees to the millisecond with the profile’s, after corrections, repeats and moves to other time zones', () => {
  const anyMove = fc.array(fc.record({ zone: fc.constantFrom(...ZONES), upTo: fc.nat(6) }), { maxLength: 4 });
  fc.assert(
    fc.property(anyLedger, anyMove, fc.constantFrom(...ZONES), (ledger, moves, zone) => {
      let shifts = ledger.shifts;
      let days: Days = new Map();
      for (const move of [...moves, { zone, upTo: 6 }]) {
        const known = ledger.corrections.slice(0, move.upTo);
        shifts = shifts.map((shift) => ({
          ...shift,
          formVersion: known.filter(({ shiftId }) => shiftId === shift.id).length,
        }));
        ({ days, shifts } = measured(shifts, known, move.zone, days));
        expect(measured(shifts, known, move.zone, days)).toEqual({ days, shifts });
      }
      expect(shifts.every((shift) => isMeasured(shift, zone))).toBe(true);
      const profile = activeByDay(corrected(ledger.shifts, ledger.corrections), PERIOD.from, PERIOD.to, zone, Infinity);
      const { rows, figures, notes, days: byDay } = report(days, { ...PERIOD, by: 'operator' }, { at: 0 });
      const worked = profile.filter(({ activeMs }) => activeMs > 0);
      const [row] = rows;
      expect((row?.work ?? []).filter(({ activeMs }) => activeMs > 0)).toMatchObject(worked);
      expect(
        byDay.flatMap(({ day, values }) => (values.active === 0 ? [] : [{ day, activeMs: values.active }])),
      ).toEqual(worked);
      expect(figures.active.value).toBe(worked.reduce((sum, { activeMs }) => sum + activeMs, 0));
      const isMarked = ledger.corrections.length > 0;
      expect(notes).toEqual(isMarked ? [{ kind: 'corrected', operatorIds: ['anna'] }] : []);
      const scratch = ledger.shifts.map((shift, i) => ({ ...shift, formVersion: shifts[i]!.formVersion! }));
      expect(filled(measured(scratch, ledger.corrections, zone, new Map()).days)).toEqual(filled(days));
    }),
    { numRuns: 200 },
  );
});
