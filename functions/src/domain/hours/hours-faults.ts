import type { Interval, Weekday } from './hours.ts';
import { DAY_MINUTES, WEEKDAYS, isOverMidnight } from './hours.ts';

export type HoursFault = 'empty-interval' | 'overlap';

/** What is wrong with an interval among those of its day, by its place in the list. */
type OfDay = { index: number; fault: HoursFault };

/** What is wrong with the intervals of one day: one without length, or one that begins before another has ended. */
export function faultsOfDay(intervals: readonly Interval[]): OfDay[] {
  const inOrder = intervals.map((interval, index) => ({ ...interval, index })).toSorted((a, b) => a.from - b.from);
  let end = 0;
  return inOrder.flatMap(({ from, to, index }): OfDay[] => {
    if (from === to) return [{ index, fault: 'empty-interval' }];
    const overlaps = from < end;
    end = Math.max(end, endOf({ from, to }));
    return overlaps ? [{ index, fault: 'overlap' }] : [];
  });
}

/** The same for a week, where what goes on after midnight may also meet the next day's; the next day's is then at fault. */
export function faultsOfWeek(week: Readonly<Record<Weekday, readonly Interval[]>>): (OfDay & { day: Weekday })[] {
  return WEEKDAYS.flatMap((day, at) => {
    const own = faultsOfDay(week[day]);
    const yesterday = week[WEEKDAYS[(at + 6) % 7]!].filter(isOverMidnight);
    const end = Math.max(0, ...yesterday.filter(({ from, to }) => from !== to).map(({ to }) => to));
    const met = week[day].flatMap(({ from }, index): OfDay[] =>
      from < end && !own.some((one) => one.index === index) ? [{ index, fault: 'overlap' }] : [],
    );
    return [...own, ...met].map((fault) => ({ ...fault, day }));
  });
}

const endOf = (interval: Interval): number => interval.to + (isOverMidnight(interval) ? DAY_MINUTES : 0);
