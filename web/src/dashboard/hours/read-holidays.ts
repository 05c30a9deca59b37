import type { Holidays } from './holidays.ts';
import type { HoursException, Interval } from '#domain/hours/hours.ts';
import { EXCEPTION_NAME_MAX } from '#domain/hours/hours.ts';

export type ReadHolidays = ({ ok: true } & Holidays) | { ok: false; why: 'too-large' | 'broken' | 'nothing' };

const MOST_BYTES = 1024 * 1024;
/** What one file may tell at most; more are rows of something else than holidays. */
const MOST_DAYS = 2_000;

/**
 * The days off in a calendar (ICS) or a table (CSV), as people and sites write them: any of the usual encodings, separators and ways to write a date. `today` gives the year to dates that
 * have none, and bounds what repeats every year.
 */
export async function readHolidays(file: Blob, today: string): Promise<ReadHolidays> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-large' };
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
  const read = isCalendar
    ? (await import('./read-calendar.ts')).readCalendar(text, today)
    : (await import('./read-table.ts')).readTable(text, today);
  if (read === 'broken') return { ok: false, why: 'broken' };
  const days = eachOnce(read.days).slice(0, MOST_DAYS);
  return days.length === 0 ? { ok: false, why: 'nothing' } : { ok: true, days, unread: read.unread };
}

/** UTF-8 or UTF-16 by their marks, UTF-8 where it is that, and else what Excel writes in Russian. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** One day as it is kept; what a file repeats is told once, with all of its names. */
function eachOnce(days: readonly HoursException[]): HoursException[] {
  const byDay = new Map<string, { names: Set<string>; intervals: readonly Interval[] }>();
  for (const { day, name, intervals } of days) {
    const known = byDay.get(day) ?? { names: new Set(), intervals };
    if (name) known.names.add(name);
    byDay.set(day, known);
  }
  return [...byDay]
    .map(([day, { names, intervals }]) => ({
      day,
      name: [...names].join(', ').slice(0, EXCEPTION_NAME_MAX),
      intervals,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
