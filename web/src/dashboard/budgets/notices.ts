import type { Budget, Level, Told } from '#domain/budget.ts';
import { BUDGETS, toldToday } from '#domain/budget.ts';
import { dayOf } from '#domain/day.ts';
import type { Ms } from '#domain/time.ts';

/** One budget of today that is nearly or wholly used up, of the company or of the whole service. */
export type Notice = { whose: keyof Told; budget: Budget; level: Level };

/** What admins are told now, the worst first. What was told on another day is over. */
export function noticesOf(told: Told | undefined, now: Ms, timeZone: string): Notice[] {
  const days = { company: dayOf(now, timeZone), service: dayOf(now, 'UTC') };
  const notices = (['company', 'service'] as const).flatMap((whose) => {
    const levels = toldToday(told?.[whose], days[whose]);
    return BUDGETS.flatMap((budget) => {
      const level = levels[budget];
      return level === undefined ? [] : [{ whose, budget, level }];
    });
  });
  return notices.toSorted((a, b) => b.level - a.level);
}
