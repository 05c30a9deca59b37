import { isKnownZone } from './hours/wall-clock.ts';
import type { Ms } from './time.ts';
import { DAY, HOUR } from './time.ts';

/** A calendar day as ISO 8601 writes it: "2026-03-29". Days compare as texts. */
export type Day = string;

/** Is this a day that exists, of this millennium? */
export function isDay(text: string): text is Day {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  // A day that its month lacks is parsed as a day of the next month, so it is compared with the text.
  return /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight) && isoDay(midnight) === text;
}

/**
 * The day in an IANA time zone ("Europe/Moscow"). Settings are checked for an unknown zone when they are saved. One that an update of the platform has removed since counts as UTC: no chat
 * could be closed otherwise.
 */
export function dayOf(at: Ms, timeZone: string): Day {
  return written(clockOf(timeZone), at);
}

/**
 * The first moment of a day in a time zone and the first of the next day. A day has 23 or 25 hours where the clocks change, begins at one o'clock
 * where they change at midnight, and is empty where a country has skipped it. A day always ends where the next one begins.
 */
export function boundsOf(day: Day, timeZone: string): { from: Ms; to: Ms } {
  const known = bounds.get(`${timeZone} ${day}`);
  if (known !== undefined) return known;
  const clock = clockOf(timeZone);
  const found = { from: startOf(day, clock), to: startOf(dayAfter(day), clock) };
  if (bounds.size >= MOST_BOUNDS) bounds.clear();
  bounds.set(`${timeZone} ${day}`, found);
  return found;
}

/** The bounds that were found lately: a report asks for each of its days again and again, and finding one takes some fifty looks at a clock. */
const bounds = new Map<string, { from: Ms; to: Ms }>();
const MOST_BOUNDS = 5_000;

export function dayAfter(day: Day): Day {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + DAY);
}

/** The day so many days before. */
export function daysBefore(day: Day, count: number): Day {
  return isoDay(Date.parse(`${day}T00:00:00Z`) - count * DAY);
}

const isoDay = (at: Ms): Day => new Date(at).toISOString().slice(0, 10);

/** No zone is further from UTC than this, either way (IANA tz database: at most 14 and 12 hours, 16 in earlier centuries). */
const FURTHEST = 16 * HOUR;

/** The first moment at which the clock shows the day, or a later one: found by halving, so no table of offsets is needed. */
function startOf(day: Day, clock: Intl.DateTimeFormat): Ms {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let before = utc - FURTHEST;
  let after = utc + FURTHEST;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (written(clock, middle) >= day) after = middle;
    else before = middle;
  }
  return after;
}

/** One formatter for each zone, made once: making one takes longer than using it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function newClock(zone: string): Intl.DateTimeFormat {
  const timeZone = isKnownZone(zone) ? zone : 'UTC';
  const options = { timeZone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  return new Intl.DateTimeFormat('en', { ...options, year: 'numeric', month: '2-digit', day: '2-digit' });
}

function written(clock: Intl.DateTimeFormat, at: Ms): Day {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
