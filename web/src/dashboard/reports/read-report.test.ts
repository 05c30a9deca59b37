import { expect, it } from 'vitest';
import type { DayStats } from '#domain/stats.ts';
import { emptyDay } from '#domain/stats.ts';
import type { DayDoc, Packed } from '#domain/report/day-doc.ts';
import { placeOf, storedAs } from '#domain/report/day-doc.ts';
import { report } from '#domain/report/report.ts';
import { plusDays } from './calendar.ts';
import type { Sources } from './read-report.ts';
import { NAMED, readReport } from './read-report.ts';

const FIRST = '2026-10-01';
const OPERATORS = Array.from({ length: 20 }, (_, i) => `operator-${i}`);

/** A day with as many chats as its place says, spread over operators and topics. */
function dayAt(place: number): DayStats {
  const operators = Object.fromEntries(OPERATORS.map((id, i) => [id, { chats: (place % 5) + i }]));
  const topics = { delivery: { chats: place }, 'delivery:late': { chats: 1 }, none: { chats: 2 } };
  return { ...emptyDay(plusDays(FIRST, place)), total: { chats: place * 3 + 1 }, operators, topics };
}

const DAYS = new Map(Array.from({ length: 60 }, (_, i) => [plusDays(FIRST, i), dayAt(i)]));

/** Documents of figures as the server stores them; every third day is spread over shards. */
function stored(): Map<string, DayDoc | Packed> {
  const docs = new Map<string, DayDoc | Packed>();
  for (const [i, [day, stats]] of [...DAYS].entries()) {
    const { doc, shards } = storedAs(stats, i % 3 === 0 ? 8 : 0);
    docs.set(day, doc);
    for (const [place, shard] of shards.entries()) docs.set(`${day}~${place}`, shard);
  }
  return docs;
}

function sourcesOf(docs: ReadonlyMap<string, DayDoc | Packed>, more: Partial<Sources> = {}) {
  const asked: string[][] = [];
  const sources: Sources = {
    docs: async (ids) => {
      asked.push([...ids]);
      return new Map(ids.flatMap((id) => (docs.has(id) ? [[id, docs.get(id)!] as const] : [])));
    },
    chats: async () => [],
    count: async () => 0,
    uncounted: async () => 0,
    ...more,
  };
  return { sources, asked };
}

const how = { timeZone: 'Europe/Moscow', at: 0, tell: () => {} };
const period = { from: plusDays(FIRST, 30), to: plusDays(FIRST, 59) };

it.each([
  {},
  { by: 'operator' as const },
  { by: 'topic' as const },
  { operatorId: 'operator-7' },
  { operatorId: 'operator-7', by: 'operator' as const },
  { topicId: 'delivery' },
  { topicId: null },
  { topicId: 'delivery', by: 'topic' as const },
])('what is read for %o gives the same report as all days do', async (scope) => {
  const { sources } = sourcesOf(stored());
  const question = { ...period, ...scope };
  expect(await readReport(question, how, sources)).toEqual(report(DAYS, question, { at: 0 }));
});

it('reads only the documents that the question needs, at most as many at a time as a query may name', async () => {
  const whole = sourcesOf(stored());
  await readReport(period, how, whole.sources);
  expect(whole.asked.flat()).toHaveLength(60);
  const one = sourcesOf(stored());
  await readReport({ ...period, operatorId: 'operator-7' }, how, one.sources);
  const shards = one.asked.flat().filter((id) => id.includes('~'));
  expect(new Set(shards.map((id) => id.split('~')[1]))).toEqual(new Set([String(placeOf('operator-7', 8))]));
  expect(Math.max(...one.asked.map((ids) => ids.length))).toBeLessThanOrEqual(NAMED);
});

it('tells how much has been read, and never less than before', async () => {
  const told: number[] = [];
  await readReport(
    { ...period, by: 'operator' },
    { ...how, tell: (share) => told.push(share) },
    sourcesOf(stored()).sources,
  );
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

it('says that days are being counted anew and that chats are not in them yet', async () => {
  const docs = stored();
  const [day, doc] = [...docs].find(([id]) => id === plusDays(FIRST, 40))!;
  docs.set(day, { ...(doc as DayDoc), v: 1 });
  const { notes } = await readReport(period, how, sourcesOf(docs, { uncounted: async () => 3 }).sources);
  expect(notes).toEqual([
    { kind: 'rebuilding', why: 'upkeep', done: 59, total: 60 },
    { kind: 'pending', chats: 3 },
  ]);
});

it('a combination is counted from the chats of both periods, and says so', async () => {
  const wanted: unknown[] = [];
  const { sources, asked } = sourcesOf(stored(), {
    count: async (query) => {
      wanted.push(query);
      return 0;
    },
  });
  const read = await readReport({ ...period, operatorId: 'operator-7', topicId: 'delivery' }, how, sources);
  expect(read.notes).toEqual([{ kind: 'counted', chats: 0 }]);
  expect(asked).toEqual([]);
  expect(wanted).toEqual([
    expect.objectContaining({
      from: Date.parse('2026-10-01T00:00+03:00'),
      before: Date.parse('2026-11-30T00:00+03:00'),
    }),
  ]);
});

it('a server that is not reached is no empty report', async () => {
  const failing = sourcesOf(stored(), { docs: () => Promise.reject(new Error('unavailable')) });
  await expect(readReport(period, how, failing.sources)).rejects.toThrow('unavailable');
  const uncounted = sourcesOf(stored(), { uncounted: () => Promise.reject(new Error('unavailable')) });
  await expect(readReport(period, how, uncounted.sources)).rejects.toThrow('unavailable');
});
