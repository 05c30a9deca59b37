import type { Day } from './day.ts';
import { boundsOf, dayAfter, dayOf, daysBefore } from './day.ts';
import type { Versioned } from './form.ts';
import type { Locale } from './locale.ts';
import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

export const RHYTHMS = ['day', 'week'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** The most addresses of a company that get reports. */
export const MOST_REPORT_LETTERS = 50;

/**
 * An address that gets the company's report. `weekday`: 1 is Monday; it says when a weekly report leaves. `hour`: of the company's time zone. `asked`: the
 * address was asked and has not agreed yet; a member of the staff need not be asked. `off`: its owner has unsubscribed. `proof` is the hash of what the
 * link of the question holds. `leave` is what the link of each letter holds. `dueAt`: null while nothing is to be sent.
 */
export type ReportLetter = Versioned & {
  id: string;
  companyId: string;
  email: string;
  every: Rhythm;
  weekday: number;
  hour: number;
  language: Locale;
  state: 'asked' | 'on' | 'off';
  proof: string | null;
  leave: string;
  dueAt: Ms | null;
};

/** Whose address it is: an active or a deactivated member of the company's staff, or somebody else. */
export type Reader = 'active' | 'deactivated' | 'other';

/**
 * May a report go to its address? Not to a member of the staff while they are deactivated, and not to one who has left: only whoever has agreed themselves gets the
 * company's figures without working there.
 */
export function mayGet({ proof }: Pick<ReportLetter, 'proof'>, reader: Reader): boolean {
  return reader === 'active' || (reader === 'other' && proof !== null);
}

type When = Pick<ReportLetter, 'every' | 'weekday' | 'hour'>;
const STEP = 15 * MINUTE;

/** The first moment after `now` at which a report is to leave. An hour that a day has twice is taken once, and for one that it lacks the next there is. */
export function nextDue(when: When, timeZone: string, now: Ms): Ms {
  let day = dayOf(now, timeZone);
  for (;;) {
    const at = dueOn(when, day, timeZone);
    if (at !== null && at > now) return at;
    day = dayAfter(day);
  }
}

/** When a report leaves on a day; null when it does not leave on this weekday. */
function dueOn({ every, weekday, hour }: When, day: Day, timeZone: string): Ms | null {
  if (every === 'week' && weekdayOf(day) !== weekday) return null;
  const { from, to } = boundsOf(day, timeZone);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  for (let at = from; at < to; at += STEP) if (Number(clock.format(at)) >= hour) return at;
  return to - STEP;
}

/** 1 is Monday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/**
 * The whole days that the newest report due by now tells of: the day before it leaves, or the seven days before. After a pause of the service the older ones are
 * left out, and the letter says which days it is about.
 */
export function periodDue(when: When, timeZone: string, now: Ms): { from: Day; to: Day } {
  let day = dayOf(now, timeZone);
  for (let back = 0; back < 8; back++) {
    const at = dueOn(when, day, timeZone);
    if (at !== null && at <= now) break;
    day = daysBefore(day, 1);
  }
  return { from: daysBefore(day, when.every === 'day' ? 1 : 7), to: daysBefore(day, 1) };
}
