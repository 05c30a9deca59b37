import type { Day } from '../day.ts';
import { daysBefore } from '../day.ts';
import type { Ms } from '../time.ts';
import { DAY, MINUTE } from '../time.ts';
import type { Hours, Interval } from './hours.ts';
import { DAY_MINUTES, MOST_EXCEPTIONS, isOverMidnight, weekdayOf } from './hours.ts';
import type { WallTime } from './wall-clock.ts';
import { clockChange, isKnownZone, wallTime } from './wall-clock.ts';

/** The hours of a company or of one of its groups, with the time zone whose clock they go by. Null hours: always open. */
export type Open = { hours: Hours | null; timeZone: string };

/**
 * Is somebody there at this moment? It is as the clock on the wall says, so an hour that the clock shows twice is open twice, and one that it leaves out never comes. With a zone that the
 * platform no longer knows it is always open: rather a chat at night than a client who waits for an opening that nobody can compute.
 */
export function isOpen({ hours, timeZone }: Open, at: Ms): boolean {
  return hours === null || !isKnownZone(timeZone) || isWithin(hours, wallTime(at, timeZone));
}

/** The first moment, not before `at`, when it is open: `at` itself when it is open then. Null when it never opens again. */
export const nextOpening = (open: Open, at: Ms): Ms | null => nextWhere(open, at, true);

/** The first moment, not before `at`, when it is closed; null when it never closes. */
export const nextClosing = (open: Open, at: Ms): Ms | null => nextWhere(open, at, false);

/** Every exception may close a day, and two weeks hold whatever a week has. */
const FURTHEST: Ms = (MOST_EXCEPTIONS + 15) * DAY;

/** Goes from one time at which something may change to the next: an interval's edge, midnight, or a change of the clocks. */
function nextWhere(open: Open, at: Ms, wanted: boolean): Ms | null {
  const { hours, timeZone } = open;
  if (isOpen(open, at) === wanted) return at;
  if (hours === null || !isKnownZone(timeZone)) return null;
  for (let when = at; when - at <= FURTHEST;) {
    const shown = wallTime(when, timeZone);
    const step = (nextEdge(hours, shown) - shown.minute) * MINUTE;
    const then = Math.floor(when / MINUTE) * MINUTE + step;
    when = clockChange(when, then, timeZone) ?? then;
    if (isOpen(open, when) === wanted) return when;
  }
  return null;
}

function isWithin(hours: Hours, { day, minute }: WallTime): boolean {
  return (
    intervalsOf(hours, day).some((one) => one.from <= minute && (minute < one.to || isOverMidnight(one))) ||
    fromYesterday(hours, day).some(({ to }) => minute < to)
  );
}

/** The next minute of this day at which an interval begins or ends, or its end. */
function nextEdge(hours: Hours, { day, minute }: WallTime): number {
  const edges = [
    ...intervalsOf(hours, day).flatMap(({ from, to }) => [from, to]),
    ...fromYesterday(hours, day).map(({ to }) => to),
  ];
  return Math.min(DAY_MINUTES, ...edges.filter((edge) => edge > minute));
}

/** The intervals that begin on a day: those of its exception, or else of its weekday. */
export function intervalsOf({ week, exceptions }: Hours, day: Day): readonly Interval[] {
  return exceptions.find((exception) => exception.day === day)?.intervals ?? week[weekdayOf(day)];
}

/** What has begun on the day before and goes on after midnight. */
const fromYesterday = (hours: Hours, day: Day): readonly Interval[] =>
  intervalsOf(hours, daysBefore(day, 1)).filter(isOverMidnight);
