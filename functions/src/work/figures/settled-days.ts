import type { Day } from '../../domain/day.ts';
import { lengthOf, periodBefore } from '../../domain/report/ask.ts';
import type { DigestKey } from '../../domain/report/digest-key.ts';
import { coverOf, periodOf, thirdOf } from '../../domain/report/digest-key.ts';
import type { Needs } from '../../domain/report/needs.ts';
import { needsOf } from '../../domain/report/needs.ts';
import type { Question } from '../../domain/report/question.ts';
import { isMade, isRipe, newRegister } from '../../domain/report/register.ts';
import type { Gathering } from '../../domain/report/report.ts';
import type { Moment } from '../../store/moment.ts';
import type { Ms } from '../../domain/time.ts';
import { storedDays } from './stored-days.ts';
import { registerAt, storedDigests } from './stored-digests.ts';

/** How many days are read and kept at once: of a company with 200 operators a day may have a megabyte. */
const DAYS_AT_ONCE = 60;
/** The same of digests, where all operators or topics are read of each, and where not. */
const DIGESTS_AT_ONCE = { whole: 6, part: 24 };

/** What is known of the days besides. `first`: the oldest that holds anything. `changing`: those that are not taken as they are stored. */
type Known = { first: Day; changing: ReadonlySet<Day>; now: Ms };

/**
 * Gives the days of a question and those before, as they are stored, but for those that are `changing`: as digests, where there are any, and the others by themselves. `told` hears which part
 * has been read, 0 to 1. `behind`: digests are missing that could be there.
 */
export async function settledDays(
  moment: Moment,
  companyId: string,
  question: Question,
  { first, changing, now }: Known,
  to: Gathering,
  told: (share: number) => void,
): Promise<{ behind: boolean }> {
  const periods = [periodBefore(question), { from: question.from, to: question.to }];
  const coverBy = (isUsable: (key: DigestKey) => boolean) => {
    const covers = periods.map((period) => coverOf(period, isUsable));
    return { digests: covers.flatMap(({ digests }) => digests), days: covers.flatMap(({ days }) => days) };
  };
  const isWanted = coverBy((key) => isRipe(key, now)).digests.length > 0;
  const register = isWanted ? await registerAt(moment, companyId) : newRegister(companyId);
  const isStill = (key: DigestKey) => {
    const period = periodOf(key);
    return ![...changing].some((day) => period.from <= day && day <= period.to);
  };
  const cover = coverBy((key) => isMade(register, key) && isStill(key));
  const days = cover.days.filter((day) => day >= first && !changing.has(day));
  const needs = needsOf(question);
  const all = days.length + cover.digests.reduce((sum, key) => sum + lengthOf(periodOf(key)), 0);
  let done = 0;
  const tell = (some: number) => told((done += some) / all);
  for (const some of chunks(cover.digests, isWhole(needs) ? DIGESTS_AT_ONCE.whole : DIGESTS_AT_ONCE.part)) {
    for (const digest of await storedDigests(moment, companyId, register, some, needs)) to.addDigest(digest);
    tell(some.reduce((sum, key) => sum + lengthOf(periodOf(key)), 0));
  }
  for (const some of chunks(days, DAYS_AT_ONCE)) {
    for (const stats of await storedDays(moment, companyId, some, needs)) to.add(stats);
    tell(some.length);
  }
  const isBehind = (day: Day) => isRipe(thirdOf(day), now) && !isMade(register, thirdOf(day));
  return { behind: isWanted && days.some(isBehind) };
}

const isWhole = ({ operators, topics, only }: Needs) => only === null && (operators || topics);

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}
