import type { Day } from '../day.ts';
import { dayOf, daysBefore } from '../day.ts';
import { shardOf } from '../sweep/shard.ts';
import type { Ms } from '../time.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import type { Made } from './digest-doc.ts';
import { DIGEST_FORM } from './digest-doc.ts';
import type { DigestKey } from './digest-key.ts';
import { dayBehind, monthOf, periodOf, thirdOf, thirdsOf } from './digest-key.ts';

/**
 * Which digests of a company say what their days say now. Whoever changes a day takes the digests that hold it out of here in the same save, so a report never meets one that is
 * behind its days. `changes` counts by month how often that was: a digest of days that have changed while it was made is not taken in. `dueAt`: when there is something to make.
 */
export type Register = {
  companyId: string;
  dueAt: Ms | null;
  made: Readonly<Record<DigestKey, Made>>;
  changes: Readonly<Record<DigestKey, number>>;
};

export const newRegister = (companyId: string): Register => ({ companyId, dueAt: null, made: {}, changes: {} });

/** So many days after its last day a digest is made: most late marks have come by then, and whoever comes back within 72 hours. */
const RIPENS = 4;
/** A day is young until so many days later: it can be in no digest, also by the clock of another server, so counting the chats of today looks for none. */
const YOUNG = 2;
/** So long after a change of an older day its digests are made anew, so that many late changes make them once. */
const SETTLES: Ms = HOUR;
/** After so many thirds without anything nothing is made until there is a new day. */
const QUIET = 3;
/** Over so many minutes the companies are spread whose digests are due on the same day. */
const SPREAD = 6 * 60;

const today = (now: Ms): Day => dayOf(now, 'UTC');

export const isYoung = (day: Day, now: Ms): boolean => day > daysBefore(today(now), YOUNG);

/** May the digest be made by now? */
export const isRipe = (key: DigestKey, now: Ms): boolean => periodOf(key).to <= daysBefore(today(now), RIPENS);

/** After these days have changed. Young ones are in no digest. */
export function changedOn(register: Register, days: readonly Day[], now: Ms): Register {
  const late = days.filter((day) => !isYoung(day, now));
  if (late.length === 0) return register;
  const gone = new Set(late.flatMap((day) => [monthOf(day), thirdOf(day)]));
  const made = Object.fromEntries(Object.entries(register.made).filter(([key]) => !gone.has(key)));
  const changes = { ...register.changes };
  for (const month of new Set(late.map(monthOf))) changes[month] = (changes[month] ?? 0) + 1;
  return { ...register, made, changes, dueAt: Math.min(register.dueAt ?? Infinity, now + SETTLES) };
}

/** After a day has got its first figures. */
export function begunOn(register: Register, day: Day): Register {
  return register.dueAt === null ? { ...register, dueAt: ripeAt(register, thirdOf(day)) } : register;
}

/** Does the digest say what its days say, in today's form? */
export const isMade = ({ made }: Register, key: DigestKey): boolean => made[key]?.form === DIGEST_FORM;

/** The digest to be made next; null when there is none. The thirds of a month come before it. `first`: the oldest day that holds anything. */
export function toMake(register: Register, first: Day | null, now: Ms): DigestKey | null {
  if (first === null) return null;
  for (let month = monthOf(first); isRipe(`${month}.1`, now); month = monthOf(dayBehind(month))) {
    if (isMade(register, month)) continue;
    const ripe = thirdsOf(month).filter((third) => isRipe(third, now));
    const third = ripe.find((one) => !isMade(register, one));
    if (third !== undefined) return third;
    if (ripe.length === 3) return month;
  }
  return null;
}

/** With a digest that was made of the days as `seen` knew them; null when they have changed since, or when somebody else has made it. */
export function taken(register: Register, seen: Register, key: DigestKey, made: Omit<Made, 'form'>): Register | null {
  const month = monthOf(periodOf(key).from);
  if (isMade(register, key)) return null;
  if ((register.changes[month] ?? 0) !== (seen.changes[month] ?? 0)) return null;
  return { ...register, made: { ...register.made, [key]: { ...made, form: DIGEST_FORM } } };
}

/** Something that is to be made soon, which nothing has told the register of: days of an earlier version of the product, or another form. */
export const wished = (register: Register, now: Ms): Register =>
  register.dueAt !== null && register.dueAt <= now + SETTLES ? register : { ...register, dueAt: now };

/** When all is made: due again when the present third is over, unless there was nothing for some time. Also with something to make that must wait. */
export function rested(register: Register, first: Day | null, now: Ms): Register {
  if (toMake(register, first, now) !== null) return { ...register, dueAt: now + SETTLES };
  const next = thirdOf(daysBefore(today(now), RIPENS - 1));
  let before: Day = periodOf(next).from;
  for (let i = 0; i < QUIET; i++) {
    const third = thirdOf(daysBefore(before, 1));
    const found = register.made[third];
    if (found === undefined || found.id !== null) return { ...register, dueAt: ripeAt(register, next) };
    before = periodOf(third).from;
  }
  return { ...register, dueAt: null };
}

function ripeAt({ companyId }: Register, key: DigestKey): Ms {
  return Date.parse(`${periodOf(key).to}T00:00:00Z`) + RIPENS * DAY + shardOf(companyId, SPREAD) * MINUTE;
}
