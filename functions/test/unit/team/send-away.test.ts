import { describe, expect, test } from 'vitest';
import { sendAway } from '../../../src/domain/shift.ts';
import { NOON, anna, must, operator, reasonOf } from '../world.ts';

describe('A colleague whom a senior puts on a break', () => {
  test('is told by whom, until another choice of status', () => {
    const away = must(sendAway(anna, 'break', 'vera', 's2', NOON)).operator;
    expect(away).toMatchObject({ status: 'break', statusBy: 'vera', shiftId: 's2' });
    expect(must(sendAway(away, 'break', 'admin', 's3', NOON)).opened).toBeNull();
    expect(must(sendAway(away, 'leaving', 'anna', 's3', NOON)).operator).not.toHaveProperty('statusBy');
  });

  test.each([
    ['who is absent', operator('oleg', { status: 'absent' }), 'colleague-absent'],
    ['whose account is deactivated', operator('oleg', { active: false }), 'deactivated'],
  ])('%s stays as they are', (_who, colleague, reason) => {
    expect(reasonOf(sendAway(colleague, 'break', 'vera', 's2', NOON))).toBe(reason);
  });
});
