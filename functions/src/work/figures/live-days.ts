import type { ClosedChat } from '../../domain/chat.ts';
import type { Day } from '../../domain/day.ts';
import { boundsOf } from '../../domain/day.ts';
import { heldNow, workingNow } from '../../domain/report/live.ts';
import { daysOfShift, measure } from '../../domain/report/measure.ts';
import { ALL_OF_IT } from '../../domain/report/needs.ts';
import type { Question } from '../../domain/report/question.ts';
import type { Gathering } from '../../domain/report/report.ts';
import type { Days, Entry } from '../../domain/stats.ts';
import { count, daysOf, emptyDay, withEntries } from '../../domain/stats.ts';
import type { Ms } from '../../domain/time.ts';
import type { Moment } from '../../store/moment.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { CODEC, corrections } from '../../store/refs.ts';
import { firstDayOf, heldOf, uncountedOf, unmeasuredOf, workingOf } from '../../store/report.ts';
import { settledDays } from './settled-days.ts';
import { storedDays } from './stored-days.ts';

/** How many chats and intervals that are not counted yet a report counts itself. The sweep counts each within a minute or so, so more are there only after a flood. */
const MOST_PENDING = 300;

/** Later than any day. */
const FAR: Day = '9999-12-31';

/**
 * Gives the days of a question and those before to a report, as they are at this moment: what the sweep has counted, and on top of it what it has not counted yet and
 * the time that still runs. Only some of them are in memory at once. `pending`: so many chats are left out, since there are too many. `behind`: digests are missing.
 * `running: false` leaves out the time that still runs, which takes reading everybody who works and every chat in somebody's hands. `told` hears which part has been read, 0 to 1.
 */
export async function liveDays(
  moment: Moment,
  { id, settings: { timeZone } }: StoredCompany,
  question: Question,
  now: Ms,
  to: Gathering,
  { running: withRunning = true, told = () => {} }: { running?: boolean; told?: (share: number) => void } = {},
): Promise<{ pending: number; behind: boolean }> {
  const end = boundsOf(question.to, timeZone).to;
  const [chats, shifts, held, working, oldest] = await Promise.all([
    moment.find(uncountedOf(id).limit(MOST_PENDING + 1), CODEC.chat),
    moment.find(unmeasuredOf(id).limit(MOST_PENDING), CODEC.shift),
    withRunning ? moment.find(heldOf(id, end), CODEC.chat) : [],
    withRunning ? moment.find(workingOf(id, end), CODEC.operator) : [],
    moment.find(firstDayOf(id), CODEC.stats),
  ]);
  const closed = chats.map(({ value }) => value).filter((chat): chat is ClosedChat => chat.state === 'closed');
  const pending = closed.length > MOST_PENDING ? [] : closed.map((chat) => ({ chat, days: daysOf(chat, timeZone) }));
  const measured = await Promise.all(
    shifts.map(async ({ path, value: shift }) => {
      const operatorId = path.split('/').at(-3)!;
      const own = corrections(id, operatorId).where('shiftId', '==', shift.id);
      const known = (shift.formVersion ?? 0) === 0 ? [] : await moment.find(own, CODEC.correction);
      const marks = known.map(({ value }) => value);
      return { shift, operatorId, marks, days: daysOfShift(shift, marks, timeZone) };
    }),
  );
  const first = oldest[0]?.value.day ?? FAR;
  const running: Entry[] = [
    ...heldNow(
      held.map(({ value }) => value),
      timeZone,
      now,
    ),
    ...workingNow(
      working.map(({ value }) => value),
      timeZone,
      now,
    ),
  ];
  const touched = new Set([...pending, ...measured].flatMap((one) => one.days).concat(running.map(({ day }) => day)));
  const stored = await storedDays(moment, id, [...touched], ALL_OF_IT);
  let days: Days = new Map([
    ...[...touched].map((day) => [day, emptyDay(day)] as const),
    ...stored.map((stats) => [stats.day, stats] as const),
  ]);
  for (const { chat } of pending) days = count(days, chat, timeZone).days;
  for (const one of measured) days = measure(days, one.shift, one.marks, one.operatorId, timeZone).days;
  for (const stats of withEntries(days, running).values()) to.add(stats);
  const known = { first, changing: touched, now };
  const { behind } = await settledDays(moment, id, question, known, to, told);
  return { pending: closed.length > MOST_PENDING ? closed.length : 0, behind };
}
