import type { ClosedChat } from '../../domain/chat.ts';
import type { Day } from '../../domain/day.ts';
import { boundsOf } from '../../domain/day.ts';
import { daysIn, periodBefore } from '../../domain/report/ask.ts';
import type { DayDoc, Packed } from '../../domain/report/day-doc.ts';
import { placeOf, readAs } from '../../domain/report/day-doc.ts';
import { heldNow, workingNow } from '../../domain/report/live.ts';
import { daysOfShift, measure } from '../../domain/report/measure.ts';
import type { Question } from '../../domain/report/question.ts';
import { topicKey } from '../../domain/report/sums.ts';
import type { DayStats, Days, Entry } from '../../domain/stats.ts';
import { count, daysOf, emptyDay, withEntries } from '../../domain/stats.ts';
import type { Ms } from '../../domain/time.ts';
import type { Moment } from '../../store/moment.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { CODEC, corrections, docOf } from '../../store/refs.ts';
import { firstDayOf, heldOf, uncountedOf, unmeasuredOf, workingOf } from '../../store/report.ts';

/** How many chats and intervals that are not counted yet a report counts itself. The sweep counts each within a minute or so, so more are there only after a flood. */
const MOST_PENDING = 300;

/** How many days are read and kept at once: of a company with 200 operators a day may have a megabyte. */
const AT_ONCE = 60;

/** Later than any day. */
const FAR: Day = '9999-12-31';

/** Fields of a day's own document that each report needs. */
const HEAD = ['v', 'total', 'shards'];

/**
 * Gives the days of a question and those before to `add`, as they are at this moment: what the sweep has counted, and on top of it what it has not counted yet and
 * the time that still runs. Only some of them are in memory at once. `pending`: so many chats are left out, since there are too many.
 * `running: false` leaves out the time that still runs, which takes reading everybody who works and every chat in somebody's hands.
 */
export async function liveDays(
  moment: Moment,
  { id, settings: { timeZone } }: StoredCompany,
  question: Question,
  now: Ms,
  add: (stats: DayStats) => void,
  { running: withRunning = true }: { running?: boolean } = {},
): Promise<{ pending: number }> {
  const wanted = [...daysIn(periodBefore(question)), ...daysIn(question)];
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
  const stored = new Map<Day, DayStats>();
  const read = readerOf(moment, id, question);
  for (const stats of await read([...touched], true)) stored.set(stats.day, stats);
  let days: Days = new Map([...touched].map((day) => [day, stored.get(day) ?? emptyDay(day)]));
  for (const { chat } of pending) days = count(days, chat, timeZone).days;
  for (const one of measured) days = measure(days, one.shift, one.marks, one.operatorId, timeZone).days;
  for (const stats of withEntries(days, running).values()) add(stats);
  const others = wanted.filter((day) => day >= first && !touched.has(day));
  for (let i = 0; i < others.length; i += AT_ONCE)
    for (const stats of await read(others.slice(i, i + AT_ONCE), false)) add(stats);
  return { pending: closed.length > MOST_PENDING ? closed.length : 0 };
}

/** Reads stored days: of each what the question needs, or all of it where it is to be changed. */
function readerOf(moment: Moment, companyId: string, question: Question) {
  const { by, operatorId, topicId, subtopicId, channel } = question;
  const channels = by === 'channel' || channel !== undefined;
  const operators = by === 'operator' || operatorId !== undefined;
  const topics = by === 'topic' || topicId !== undefined;
  const needed: (keyof Packed)[] = [
    ...(operators ? ['operators' as const] : []),
    ...(topics ? ['topics' as const] : []),
  ];
  const key = operatorId ?? (topicId === undefined ? null : topicKey(topicId, subtopicId ?? null));
  return async (days: readonly Day[], whole: boolean): Promise<DayStats[]> => {
    const parts: readonly (keyof Packed)[] = whole ? ['operators', 'topics'] : needed;
    const only = whole || by !== undefined ? null : key;
    const docs = await moment.parts<DayDoc>(
      days.map((day) => docOf.stats(companyId, day)),
      [...HEAD, ...parts, ...(whole || channels ? ['channels'] : [])],
    );
    const places = docs.flatMap((doc) => {
      if (doc === null || !doc.shards || parts.length === 0) return [];
      const all = Array.from({ length: doc.shards }, (_, shard) => shard);
      const shards = only === null ? all : [placeOf(only, doc.shards)];
      return shards.map((shard) => ({ day: doc.day, doc: docOf.statsShard(companyId, doc.day, shard) }));
    });
    const shards = await moment.parts<Packed>(
      places.map(({ doc }) => doc),
      parts,
    );
    return docs.flatMap((doc) => {
      if (doc === null) return [];
      const own = shards.filter((shard, i) => shard !== null && places[i]!.day === doc.day) as Packed[];
      return [readAs(doc, own)];
    });
  };
}
