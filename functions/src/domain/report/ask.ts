import type { Day } from '../day.ts';
import { dayAfter } from '../day.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { DAY } from '../time.ts';
import type { Period, Question } from './question.ts';

/** The longest period of a report: two years, one of them a leap year. */
export const MOST_DAYS = 731;

/** May this be asked today? Refuses `period-upside-down`, `period-in-future` (with `today`), `period-too-long` (with `days`). */
export function mayAsk({ from, to }: Question, today: Day): { ok: true } | Refused {
  if (from > to) return refuse('period-upside-down');
  if (to > today) return refuse('period-in-future', { today });
  const days = lengthOf({ from, to });
  return days > MOST_DAYS ? refuse('period-too-long', { days: MOST_DAYS }) : { ok: true };
}

const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** How many days a period has. */
export const lengthOf = ({ from, to }: Period): number => Math.round((at(to) - at(from)) / DAY) + 1;

export function daysIn({ from, to }: Period): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** The period of the same length right before. */
export function periodBefore(period: Period): Period {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { from: day(at(period.from) - lengthOf(period) * DAY), to: day(at(period.from) - DAY) };
}
