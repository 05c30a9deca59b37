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
import type { Days, Entry } from '../../domain/stats.ts';
import { count, daysOf, emptyDay, withEntries } from '../../domain/stats.ts';
import type { Ms } from '../../domain/time.ts';
import type { Moment } from '../../store/moment.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { CODEC, corrections, docOf } from '../../store/refs.ts';
import { firstDayOf, heldOf, uncountedOf, unmeasuredOf, workingOf } from '../../store/report.ts';

/** How many chats and intervals that are not counted yet a report counts itself. The sweep counts each within a minute or so, so more are there only after a flood. */
const MOST_PENDING = 300;

/** Later than any day. */
const FAR: Day = '9999-12-31';

/** Fields of a day's own document that each report needs. */
const HEAD = ['v', 'total', 'channels', 'shards'];

/**
 * The days of a question and those before, as they are at this moment: what the sweep has counted, and on top of it what it has not counted yet and the time that
 * still runs. `pending`: so many chats are left out, since there are too many.
 */
export async function liveDays(
  moment: Moment,
  { id, settings: { timeZone } }: StoredCompany,
  question: Question,
  now: Ms,
): Promise<{ days: Days; pending: number }> {
  const wanted = [...daysIn(periodBefore(question)), ...daysIn(question)];
  const isWanted = new Set(wanted);
  const end = boundsOf(question.to, timeZone).to;
  const [chats, shifts, held, working, oldest] = await Promise.all([
    moment.find(uncountedOf(id).limit(MOST_PENDING + 1), CODEC.chat),
    moment.find(unmeasuredOf(id).limit(MOST_PENDING), CODEC.shift),
    moment.find(heldOf(id, end), CODEC.chat),
    moment.find(workingOf(id, end), CODEC.operator),
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
  const stored = await readDays(
    moment,
    id,
    wanted.filter((day) => day >= first || touched.has(day)),
    question,
    touched,
  );
  // A day outside of the question is only there so that what is counted into it has a place.
  let days: Days = new Map([...touched, ...wanted].map((day) => [day, stored.get(day) ?? emptyDay(day)]));
  for (const { chat } of pending) days = count(days, chat, timeZone).days;
  for (const one of measured) days = measure(days, one.shift, one.marks, one.operatorId, timeZone).days;
  days = withEntries(days, running);
  return {
    days: new Map([...days].filter(([day]) => isWanted.has(day))),
    pending: closed.length > MOST_PENDING ? closed.length : 0,
  };
}

/** Stored days: of each what the question needs, and of those that change all. */
async function readDays(
  moment: Moment,
  companyId: string,
  days: readonly Day[],
  question: Question,
  whole: ReadonlySet<Day>,
): Promise<Days> {
  const { by, operatorId, topicId, subtopicId } = question;
  const operators = by === 'operator' || operatorId !== undefined;
  const topics = by === 'topic' || topicId !== undefined;
  const fields = [...HEAD, ...(operators ? ['operators'] : []), ...(topics ? ['topics'] : [])];
  const key = operatorId ?? (topicId === undefined ? null : topicKey(topicId, subtopicId ?? null));
  const read = async (some: readonly Day[], parts: readonly string[], only: string | null) => {
    const docs = await moment.parts<DayDoc>(
      some.map((day) => docOf.stats(companyId, day)),
      parts,
    );
    const places = docs.flatMap((doc) => {
      if (doc === null || !doc.shards || parts.length === HEAD.length) return [];
      const all = Array.from({ length: doc.shards }, (_, shard) => shard);
      const shards = only === null ? all : [placeOf(only, doc.shards)];
      return shards.map((shard) => ({ day: doc.day, doc: docOf.statsShard(companyId, doc.day, shard) }));
    });
    const shards = await moment.parts<Packed>(
      places.map(({ doc }) => doc),
      parts.filter((part) => part === 'operators' || part === 'topics'),
    );
    return docs.flatMap((doc) => {
      if (doc === null) return [];
      const own = shards.filter((shard, i) => shard !== null && places[i]!.day === doc.day) as Packed[];
      return [[doc.day, readAs(doc, own)] as const];
    });
  };
  const found = await Promise.all([
    read(
      days.filter((day) => !whole.has(day)),
      fields,
      by === undefined ? key : null,
    ),
    read(
      days.filter((day) => whole.has(day)),
      [...HEAD, 'operators', 'topics'],
      null,
    ),
  ]);
  return new Map(found.flat());
}
