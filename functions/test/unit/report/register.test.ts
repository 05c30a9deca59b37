import { expect, test } from 'vitest';
import type { Register } from '../../../src/domain/report/register.ts';
import {
  begunOn,
  changedOn,
  isMade,
  newRegister,
  rested,
  taken,
  toMake,
  wished,
} from '../../../src/domain/report/register.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const SOMETHING = { id: 'one', operators: 1, topics: 1 };
const NOTHING = { id: null, operators: 0, topics: 0 };

/** Makes all that can be made, and gives the keys in their order. */
function all(register: Register, first: string, now = NOW, made = SOMETHING as typeof SOMETHING | typeof NOTHING) {
  const keys: string[] = [];
  let present = register;
  for (let key = toMake(present, first, now); key !== null; key = toMake(present, first, now)) {
    keys.push(key);
    present = taken(present, present, key, made)!;
  }
  return { register: present, keys };
}

test('from the first day on the thirds of each month are made and then the month, up to what is over since four days', () => {
  expect(all(newRegister('company'), '2026-01-25').keys).toEqual([
    '2026-01.1',
    '2026-01.2',
    '2026-01.3',
    '2026-01',
    '2026-02.1',
    '2026-02.2',
    '2026-02.3',
    '2026-02',
    '2026-03.1',
  ]);
  expect(toMake(newRegister('company'), null, NOW)).toBeNull();
  expect(toMake(newRegister('company'), '2026-03-18', NOW)).toBe('2026-03.1');
  expect(toMake(newRegister('company'), '2026-03-08', Date.parse('2026-03-13T23:59:59Z'))).toBeNull();
});

test('a day that changes takes its month and third out, and one that is young takes nothing', () => {
  const { register } = all(newRegister('company'), '2026-01-25');
  const after = changedOn(register, ['2026-02-15', '2026-03-19'], NOW);
  expect(Object.keys(register.made).filter((key) => !isMade(after, key))).toEqual(['2026-02.2', '2026-02']);
  expect(after.dueAt).toBe(NOW + HOUR);
  expect(all(after, '2026-01-25').keys).toEqual(['2026-02.2', '2026-02']);
  expect(changedOn(register, ['2026-03-19', '2026-03-20'], NOW)).toBe(register);
  // A later change moves nothing back.
  expect(changedOn(after, ['2026-01-30'], NOW + HOUR / 2).dueAt).toBe(NOW + HOUR);
});

test('no day that can be in a digest is young', () => {
  const { register } = all(newRegister('company'), '2026-01-25', NOW + DAY);
  const late = Object.keys(register.made).flatMap((key) => (key === '2026-03.1' ? ['2026-03-10'] : []));
  expect(late).toHaveLength(1);
  // By the clock of a server that is a day behind.
  expect(isMade(changedOn(register, late, NOW - DAY), '2026-03.1')).toBe(false);
});

test('a digest whose days have changed while it was made, or that somebody else has made, is not taken in', () => {
  const seen = newRegister('company');
  const changed = changedOn(seen, ['2026-02-15'], NOW);
  expect(taken(changed, seen, '2026-02.1', SOMETHING)).toBeNull();
  expect(taken(changed, seen, '2026-02', SOMETHING)).toBeNull();
  expect(taken(changed, seen, '2026-01.1', SOMETHING)).not.toBeNull();
  const others = taken(seen, seen, '2026-02.1', SOMETHING)!;
  expect(taken(others, seen, '2026-02.1', { ...SOMETHING, id: 'two' })).toBeNull();
});

test('one of another form is made anew', () => {
  const { register } = all(newRegister('company'), '2026-03-01');
  const made = { ...register.made, '2026-03.1': { ...SOMETHING, form: 1 } };
  expect(toMake({ ...register, made }, '2026-03-01', NOW)).toBe('2026-03.1');
});

test('when all is made the next third is waited for, and a company that has been quiet for a month waits for its next day', () => {
  const busy = all(newRegister('company'), '2026-01-25').register;
  const { dueAt } = rested(busy, '2026-01-25', NOW);
  expect(dueAt).toBeGreaterThanOrEqual(Date.parse('2026-03-24T00:00:00Z'));
  expect(dueAt).toBeLessThan(Date.parse('2026-03-24T06:00:00Z'));
  expect(toMake(busy, '2026-01-25', dueAt!)).toBe('2026-03.2');
  const quiet = rested(all(newRegister('company'), '2026-01-25', NOW, NOTHING).register, '2026-01-25', NOW);
  expect(quiet.dueAt).toBeNull();
  expect(begunOn(quiet, '2026-03-20').dueAt).toBe(dueAt);
  expect(begunOn(busy, '2026-03-20').dueAt).toBe(begunOn(newRegister('company'), '2026-03-20').dueAt);
});

test('with something to make that must wait it is due again within an hour, and a wish brings it forward only then', () => {
  const waits = rested(newRegister('company'), '2026-01-25', NOW);
  expect(waits.dueAt).toBe(NOW + HOUR);
  expect(wished(waits, NOW)).toBe(waits);
  expect(wished({ ...waits, dueAt: NOW + DAY }, NOW).dueAt).toBe(NOW);
  expect(wished(newRegister('company'), NOW).dueAt).toBe(NOW);
});
