import type { Day } from '../day.ts';
import { dayAfter } from '../day.ts';
import type { Period } from './question.ts';

/**
 * The days of a digest: a month ("2026-03"), or a third of one ("2026-03.2"): the 1st to the 10th, the 11th to the 20th, and the rest. Thirds lie within their month,
 * which weeks do not, so a month is the sum of its thirds and any period is months, thirds at both ends, and some days.
 */
export type DigestKey = string;

const THIRDS = [1, 2, 3] as const;

export const monthOf = (day: Day): DigestKey => day.slice(0, 7);

export function thirdOf(day: Day): DigestKey {
  const third = Math.min(3, Math.ceil(Number(day.slice(8)) / 10));
  return `${monthOf(day)}.${third}`;
}

export const isMonth = (key: DigestKey): boolean => key.length === 7;

export const thirdsOf = (month: DigestKey): DigestKey[] => THIRDS.map((third) => `${month}.${third}`);

/** The first and the last day. */
export function periodOf(key: DigestKey): Period {
  const [month = '', third] = key.split('.');
  const last = lastOf(month);
  if (third === undefined) return { from: `${month}-01`, to: last };
  const begins = Number(third) * 10 - 9;
  return { from: `${month}-${two(begins)}`, to: third === '3' ? last : `${month}-${two(begins + 9)}` };
}

/** The first day after the digest's. */
export const dayBehind = (key: DigestKey): Day => dayAfter(periodOf(key).to);

/** A period as the fewest digests that can be used, and the days that are in none of them; each of its days is in exactly one of the two. */
export function coverOf(
  { from, to }: Period,
  isUsable: (key: DigestKey) => boolean,
): { digests: DigestKey[]; days: Day[] } {
  const digests: DigestKey[] = [];
  const days: Day[] = [];
  for (let day = from; day <= to;) {
    const key = [monthOf(day), thirdOf(day)].find((one) => {
      const period = periodOf(one);
      return period.from === day && period.to <= to && isUsable(one);
    });
    if (key === undefined) days.push(day);
    else digests.push(key);
    day = key === undefined ? dayAfter(day) : dayBehind(key);
  }
  return { digests, days };
}

const two = (n: number): string => String(n).padStart(2, '0');

function lastOf(month: string): Day {
  const [year, its] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, its!, 0)).toISOString().slice(0, 10);
}
