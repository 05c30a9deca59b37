import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/domain/correction.ts';
import { correct, corrected } from '../../../src/domain/correction.ts';
import type { Shift, Stretch } from '../../../src/domain/shift.ts';
import { activeByDay, activeTime, changeStatus, comeBack } from '../../../src/domain/shift.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { NOON, admin, anna, must, operator, reasonOf, vera } from '../world.ts';

describe('A status', () => {
  test('closes one interval and opens the next at the same moment', () => {
    const { operator: after, closed, opened } = must(changeStatus(anna, 'break', 'person', 'next', NOON + HOUR));
    expect(closed).toEqual({ id: 'shift-anna', status: 'working', from: NOON, to: NOON + HOUR });
    expect(opened).toEqual({ id: 'next', status: 'break', from: NOON + HOUR, to: null });
    expect(after).toMatchObject({ status: 'break', statusSince: NOON + HOUR, shiftId: 'next' });
  });

  test('that is chosen again changes nothing', () => {
    expect(changeStatus(anna, 'working', 'person', 'next', NOON + HOUR)).toEqual({
      ok: true,
      operator: anna,
      closed: null,
      opened: null,
    });
  });

  test('begins no earlier than the one before, even by a clock that is behind', () => {
    const { closed, opened } = must(changeStatus(anna, 'leaving', 'person', 'next', NOON - HOUR));
    expect([closed!.to, opened!.from]).toEqual([NOON, NOON]);
  });

  test.each([
    ['«Отсутствует» is set by the system alone', 'absent', 'person', anna, 'status-by-system'],
    ['«Отсутствует» by the system', 'absent', 'system', anna, null],
    [
      'somebody deactivated chooses nothing',
      'working',
      'person',
      operator('x', { active: false, status: 'break' }),
      'deactivated',
    ],
    ['somebody deactivated becomes absent', 'absent', 'system', operator('x', { active: false }), null],
  ] as const)('%s', (_what, status, by, who, reason) => {
    expect(reasonOf(changeStatus(who, status, by, 'next', NOON))).toBe(reason);
  });
});

describe('The end of an absence', () => {
  test.each(['working', 'break', 'leaving'] as const)('gives back «%s»', (status) => {
    const before = operator('x', { status });
    const away = must(changeStatus(before, 'absent', 'system', 'away', NOON + HOUR)).operator;
    expect(away).toMatchObject({ status: 'absent', interrupted: status });
    const still = must(changeStatus(away, 'absent', 'system', 'again', NOON + HOUR)).operator;
    const back = must(comeBack(still, 'back', NOON + 2 * HOUR));
    expect(back.operator).toEqual({ ...before, shiftId: 'back', statusSince: NOON + 2 * HOUR });
    expect(back).toMatchObject({ closed: { id: 'away', status: 'absent' }, opened: { id: 'back', status } });
  });

  test('is a break when the former status is not known, and changes nothing for somebody who is not absent', () => {
    expect(must(comeBack(operator('x', { status: 'absent' }), 'back', NOON)).operator.status).toBe('break');
    expect(must(comeBack(anna, 'back', NOON))).toEqual({ ok: true, operator: anna, closed: null, opened: null });
    expect(reasonOf(comeBack(operator('x', { active: false, status: 'absent' }), 'back', NOON))).toBe('deactivated');
  });
});

describe('Active time', () => {
  const day: Stretch[] = [
    { status: 'working', from: NOON, to: NOON + 2 * HOUR },
    { status: 'break', from: NOON + 2 * HOUR, to: NOON + 3 * HOUR },
    { status: 'working', from: NOON + 3 * HOUR, to: null },
  ];
  test.each([
    ['is the sum of «Работаю»', NOON, NOON + 9 * HOUR, NOON + 4 * HOUR, 3 * HOUR],
    ['does not count what is yet to come', NOON, NOON + 9 * HOUR, NOON + 3 * HOUR + MINUTE, 2 * HOUR + MINUTE],
    ['counts the part that lies within the question', NOON + HOUR, NOON + 2.5 * HOUR, NOON + 9 * HOUR, HOUR],
    ['is nothing in a time before', NOON - HOUR, NOON, NOON + 9 * HOUR, 0],
  ])('%s', (_what, from, to, now, expected) => {
    expect(activeTime(day, from, to, now)).toBe(expected);
  });

  test('across midnight is divided at the company’s own midnight', () => {
    const night: Stretch[] = [{ status: 'working', from: Date.UTC(2026, 0, 1, 20), to: Date.UTC(2026, 0, 1, 23) }];
    expect(activeByDay(night, '2026-01-01', '2026-01-02', 'Europe/Moscow', NOON * 2)).toEqual([
      { day: '2026-01-01', activeMs: HOUR },
      { day: '2026-01-02', activeMs: 2 * HOUR },
    ]);
  });

  test.each([
    ['23 hours in the night of summer time', '2026-03-29', 23],
    ['25 hours in the night of winter time', '2026-10-25', 25],
  ])('of somebody who never stops is %s', (_what, day, hours) => {
    const always: Stretch[] = [{ status: 'working', from: 0, to: null }];
    expect(activeByDay(always, day, day, 'Europe/Berlin', Date.UTC(2027, 0))).toEqual([
      { day, activeMs: hours * HOUR },
    ]);
  });
});

describe('A correction', () => {
  const shift: Shift = { id: 's1', status: 'absent', from: NOON, to: NOON + 4 * HOUR };
  const wanted = {
    id: 'c1',
    from: NOON + HOUR,
    to: NOON + 2 * HOUR,
    status: 'working' as const,
    reason: 'Был у врача',
  };
  const now = NOON + 9 * HOUR;

  test('is a record beside the ledger, with who, when and why', () => {
    expect(must(correct(shift, wanted, admin, now)).correction).toEqual({
      ...wanted,
      shiftId: 's1',
      by: 'admin',
      at: now,
    });
  });

  test.each([
    ['by an operator', shift, wanted, anna, 'not-allowed'],
    ['by a supervisor', shift, wanted, vera, 'not-allowed'],
    ['of an interval that is not there', null, wanted, admin, 'unknown-shift'],
    ['of the one that goes on', { ...shift, to: null }, wanted, admin, 'shift-open'],
    ['that begins before it', shift, { ...wanted, from: NOON - 1 }, admin, 'outside-shift'],
    ['that ends after it', shift, { ...wanted, to: NOON + 4 * HOUR + 1 }, admin, 'outside-shift'],
    ['of no time', shift, { ...wanted, to: wanted.from }, admin, 'outside-shift'],
    ['that ends before it begins', shift, { ...wanted, to: wanted.from - 1 }, admin, 'outside-shift'],
  ])('%s is refused', (_what, of, what, who, reason) => {
    expect(reasonOf(correct(of, what, who, now))).toBe(reason);
  });

  test('may be of the whole interval', () => {
    const whole = must(correct(shift, { ...wanted, from: shift.from, to: shift.to! }, admin, now)).correction;
    expect(corrected([shift], [whole])).toEqual([{ ...shift, status: 'working', correctionId: 'c1' }]);
  });

  test('is applied when the ledger is read, a later correction over an earlier one', () => {
    const first = must(correct(shift, wanted, admin, now)).correction;
    const second: Correction = {
      ...first,
      id: 'c2',
      from: NOON + 1.5 * HOUR,
      to: NOON + 3 * HOUR,
      status: 'break',
      at: now + 1,
    };
    const expected = [
      ['absent', 0, 1, null],
      ['working', 1, 1.5, 'c1'],
      ['break', 1.5, 3, 'c2'],
      ['absent', 3, 4, null],
    ].map(([status, from, to, correctionId]) => ({
      id: 's1',
      status,
      from: NOON + Number(from) * HOUR,
      to: NOON + Number(to) * HOUR,
      correctionId,
    }));
    expect(corrected([shift], [second, first])).toEqual(expected);
    expect(activeTime(corrected([shift], [first, second]), NOON, now, now)).toBe(HOUR / 2);
  });
});
