import { expect, it } from 'vitest';
import type { Known } from './steps.ts';
import { stepsDone } from './steps.ts';

const NEW: Known = {
  people: 1,
  invites: 0,
  topics: 0,
  entries: 0,
  isPublished: false,
  hasLook: false,
  hasSite: false,
  hasChat: false,
};

it('a new company has everything before it', () => {
  expect(Object.values(stepsDone(NEW))).toEqual([false, false, false, false, false, false]);
});

it.each<[Partial<Known>, string, boolean | undefined]>([
  [{ invites: 1 }, 'team', true],
  [{ people: 2 }, 'team', true],
  [{ people: undefined }, 'team', undefined],
  [{ topics: 1 }, 'topics', true],
  [{ entries: 5 }, 'knowledge', false],
  [{ entries: 5, isPublished: true }, 'knowledge', true],
  [{ entries: 4, isPublished: true }, 'knowledge', false],
  [{ entries: undefined, isPublished: true }, 'knowledge', undefined],
  [{ hasLook: true }, 'look', true],
  [{ hasSite: true }, 'site', true],
  [{ hasChat: true }, 'test', true],
])('with %j the step of the %s is done: %s', (has, step, done) => {
  expect(stepsDone({ ...NEW, ...has })[step as 'team']).toBe(done);
});
