import { expect, it } from 'vitest';
import type { Told } from '#domain/budget.ts';
import { HOUR } from '#domain/time.ts';
import { noticesOf } from './notices.ts';

/** Eleven in the evening in Moscow, eight by UTC. */
const EVENING = Date.parse('2026-11-28T20:00:00Z');
const TOLD: Told = {
  company: { day: '2026-11-28', levels: { model: 80, chats: 100 } },
  service: { day: '2026-11-28', levels: { storage: 100 } },
};
const at = (now: number) =>
  noticesOf(TOLD, now, 'Europe/Moscow').map(({ whose, budget, level }) => `${whose} ${budget} ${level}`);

it('tells of today’s budgets, the worst first', () => {
  expect(at(EVENING)).toEqual(['company chats 100', 'service storage 100', 'company model 80']);
});

it('ends with the day: the company’s by its own clock, the service’s by UTC', () => {
  expect(at(EVENING + HOUR)).toEqual(['service storage 100']);
  expect(at(EVENING + 4 * HOUR)).toEqual([]);
});

it('tells nothing where nothing was told', () => expect(noticesOf(undefined, EVENING, 'Europe/Moscow')).toEqual([]));
