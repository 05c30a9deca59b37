import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import { historyQuery } from '#domain/history.ts';
import { FIGURES_VERSION } from '#domain/metrics.ts';
import { daysIn, periodBefore } from '#domain/report/ask.ts';
import { countedFor } from '#domain/report/counted-for.ts';
import type { DayDoc, Packed } from '#domain/report/day-doc.ts';
import { placeOf, readAs } from '#domain/report/day-doc.ts';
import type { Question } from '#domain/report/question.ts';
import type { Note, Report } from '#domain/report/report-shape.ts';
import { report } from '#domain/report/report.ts';
import { isHeld, topicKey } from '#domain/report/sums.ts';
import type { DayStats } from '#domain/stats.ts';
import type { Ms } from '#domain/time.ts';

/** So many documents are asked for by one query: what Firestore allows. */
export const NAMED = 30;
/** So many queries are under way at once. */
const AT_ONCE = 6;
/** How many chats are read at a time, where the days do not hold what is asked. */
const CHATS = 500;

/** Where a report is read from. `docs`: documents of the figures by their ids; those that are missing are left out. */
export type Sources = {
  docs: (ids: readonly string[]) => Promise<ReadonlyMap<string, DayDoc | Packed>>;
  chats: (wanted: HistoryQuery, after: ClosedChat | null, count: number) => Promise<readonly ClosedChat[]>;
  count: (wanted: HistoryQuery) => Promise<number>;
  /** How many closed chats wait to be counted. */
  uncounted: () => Promise<number>;
};

/** `at`: now. `tell` hears how much of what is needed has been read, 0 to 1. */
export type How = { timeZone: string; at: Ms; tell: (share: number) => void };

/**
 * Answers a question from the documents of its days and of as many before: a year reads two years of days and no chat. A combination that no day holds, such as
 * an operator within a topic, is counted from the chats of the topic and the channel.
 */
export async function readReport(question: Question, how: How, sources: Sources): Promise<Report> {
  const pending = sources.uncounted();
  // A failure is met where it is waited for; until then it must not count as one that nobody meets.
  pending.catch(() => {});
  const read = isHeld(question) ? await fromDays(question, how, sources) : await fromChats(question, how, sources);
  const waiting = await pending;
  const notes: Note[] = [...read.notes, ...(waiting > 0 ? [{ kind: 'pending', chats: waiting } as const] : [])];
  return report(read.days, question, { at: how.at, notes, counted: read.counted });
}

type Answered = { days: ReadonlyMap<string, DayStats>; notes: readonly Note[]; counted: boolean };

async function fromDays(question: Question, { tell }: How, { docs }: Sources): Promise<Answered> {
  const wanted = [...daysIn(periodBefore(question)), ...daysIn(question)];
  const heads = (await inPages(wanted, docs, (share) => tell(share / 2))) as ReadonlyMap<string, DayDoc>;
  const current = [...heads.values()].filter(({ v }) => v === FIGURES_VERSION);
  const parts = current.flatMap(({ day, shards }) =>
    shardsOf(question, shards).map((shard) => ({ day, id: `${day}~${shard}` })),
  );
  const ids = parts.map(({ id }) => id);
  const shards = (await inPages(ids, docs, (share) => tell((1 + share) / 2))) as ReadonlyMap<string, Packed>;
  const partsOf = Map.groupBy(parts, ({ day }) => day);
  const days = new Map(
    current.map((doc) => {
      const found = (partsOf.get(doc.day) ?? []).flatMap(({ id }) => shards.get(id) ?? []);
      return [doc.day, readAs(doc, found)];
    }),
  );
  const old = heads.size - current.length;
  const rebuilding = { kind: 'rebuilding', why: 'upkeep', done: current.length, total: heads.size } as const;
  return { days, notes: old > 0 ? [rebuilding] : [], counted: false };
}

/** In which documents of a busy day stands what is asked: in none for the whole company, in one for one operator or topic, in all for a breakdown. */
function shardsOf({ by, operatorId, topicId }: Question, shards: number): number[] {
  if (shards === 0) return [];
  if (operatorId !== undefined) return [placeOf(operatorId, shards)];
  if (topicId !== undefined && by === undefined) return [placeOf(topicKey(topicId, null), shards)];
  if (by === undefined || by === 'channel') return [];
  return Array.from({ length: shards }, (_, shard) => shard);
}

/** Documents by their ids, some queries at a time. */
async function inPages(
  ids: readonly string[],
  docs: Sources['docs'],
  tell: (share: number) => void,
): Promise<ReadonlyMap<string, DayDoc | Packed>> {
  const pages = Array.from({ length: Math.ceil(ids.length / NAMED) }, (_, i) => ids.slice(i * NAMED, (i + 1) * NAMED));
  const found = new Map<string, DayDoc | Packed>();
  let done = 0;
  for (let first = 0; first < pages.length; first += AT_ONCE) {
    await Promise.all(
      pages.slice(first, first + AT_ONCE).map(async (page) => {
        for (const [id, doc] of await docs(page)) found.set(id, doc);
        done += 1;
        tell(done / pages.length);
      }),
    );
  }
  return found;
}

async function fromChats(question: Question, { timeZone, tell }: How, { chats, count }: Sources): Promise<Answered> {
  const { operatorId: _, from: __, to, by: ___, ...about } = question;
  const wanted = historyQuery({ from: periodBefore(question).from, to, ...about }, timeZone);
  const all = await count(wanted);
  const found: ClosedChat[] = [];
  for (;;) {
    const page = await chats(wanted, found.at(-1) ?? null, CHATS);
    found.push(...page);
    tell(all === 0 ? 1 : Math.min(1, found.length / all));
    if (page.length < CHATS) break;
  }
  const { days } = countedFor(found, question, timeZone);
  return { days, notes: [{ kind: 'counted', chats: found.length }], counted: true };
}
