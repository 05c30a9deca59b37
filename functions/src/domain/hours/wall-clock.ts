import type { Ms } from '../time.ts';
import { DAY, MINUTE } from '../time.ts';

/** What a clock on the wall of a time zone shows: the day as ISO 8601 writes it, and the minutes after midnight. */
export type WallTime = { day: string; minute: number };

/** One formatter for each zone, since making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Does the platform know this IANA zone? Zones are renamed and removed with its updates. */
export function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(formatOf(timeZone));
  } catch {
    return false;
  }
}

/** How far the zone's clock is before UTC at this moment, in ms; whole minutes in all zones of this century. Throws on a zone that the platform does not know. */
export function offsetAt(at: Ms, timeZone: string): Ms {
  const shown = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(at / MINUTE) * MINUTE;
}

/** What the clock shows at this moment. */
export function wallTime(at: Ms, timeZone: string): WallTime {
  const local = at + offsetAt(at, timeZone);
  const midnight = Math.floor(local / DAY) * DAY;
  return { day: new Date(midnight).toISOString().slice(0, 10), minute: Math.floor((local - midnight) / MINUTE) };
}

/** The first moment, to the minute, at which the clock is put forward or back between two moments; null when it is not. */
export function clockChange(from: Ms, to: Ms, timeZone: string): Ms | null {
  const before = offsetAt(from, timeZone);
  if (offsetAt(to, timeZone) === before) return null;
  let [still, then] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
  while (then - still > 1) {
    const middle = Math.floor((still + then) / 2);
    if (offsetAt(middle * MINUTE, timeZone) === before) still = middle;
    else then = middle;
  }
  return then * MINUTE;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

/** The first moment at which the clock shows this; where the clock leaves it out, as much later as the clock jumps. */
export function momentOf({ day, minute }: WallTime, timeZone: string): Ms {
  const local = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const [before, after] = [local - DAY, local + DAY].map((near) => local - offsetAt(near, timeZone));
  const shows = (at: Ms) => at + offsetAt(at, timeZone) >= local;
  return Math.min(...[before!, after!].filter(shows));
}
