import ICAL from 'ical.js';
import type { HoursException } from '#domain/hours/hours.ts';
import { cleanLine } from '#domain/contract/clean.ts';
import type { Holidays } from './holidays.ts';

/** The longest holiday that is believed; what is longer is no holiday but a season. */
const LONGEST = 31;
/** How far what repeats is followed: this year and the next two. */
const YEARS = 2;

/** The days of a calendar's events: a day each of those that last longer, and what repeats every year in this year and the next two. */
export function readCalendar(text: string, today: string): Holidays | 'broken' {
  const last = `${Number(today.slice(0, 4)) + YEARS}-12-31`;
  const first = `${today.slice(0, 4)}-01-01`;
  try {
    // A calendar that was cut off has no end, which the library would take.
    if (!/END:VCALENDAR\s*$/i.test(text)) return 'broken';
    const events = new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent');
    const days = events.flatMap((component): HoursException[] => {
      const event = new ICAL.Event(component);
      if (String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED' || !event.startDate)
        return [];
      const name = cleanLine(event.summary ?? '');
      const long = lengthOf(event);
      return startsOf(event, first, last).flatMap((start) =>
        Array.from({ length: long }, (_, later) => ({ day: dayLater(start, later), name, intervals: [] })),
      );
    });
    return { days, unread: [] };
  } catch {
    return 'broken';
  }
}

/** How many days an event lasts. The end of one that has days and no times is the day after. */
function lengthOf({ startDate, endDate }: ICAL.Event): number {
  const between = endDate ? (Date.parse(isoDay(endDate)) - Date.parse(isoDay(startDate))) / 86_400_000 : 1;
  const days = startDate.isDate ? between : between + (endDate && endDate.hour + endDate.minute > 0 ? 1 : 0);
  return Math.min(LONGEST, Math.max(1, days));
}

function startsOf(event: ICAL.Event, first: string, last: string): string[] {
  if (!event.isRecurring()) return [isoDay(event.startDate)];
  const starts: string[] = [];
  const next = event.iterator();
  // Whatever repeats more often than every day is no calendar of holidays.
  for (let seen = 0; seen < 40_000 && starts.length < 400; seen++) {
    const at = next.next();
    if (!at || isoDay(at) > last) break;
    if (isoDay(at) >= first) starts.push(isoDay(at));
  }
  return starts;
}

const isoDay = ({ year, month, day }: ICAL.Time): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
