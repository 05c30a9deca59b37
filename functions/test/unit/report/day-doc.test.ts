import { expect, test } from 'vitest';
import { placeOf, readAs, storedAs } from '../../../src/domain/report/day-doc.ts';
import { KEY } from '../../../src/domain/report/tally.ts';
import { emptyDay } from '../../../src/domain/stats.ts';

const busy = (seed: number) =>
  Object.fromEntries(Array.from({ length: 400 }, (_, i) => [KEY.span('first', i + 1_000), seed + 1]));
const many = (count: number, name: (i: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), busy(i)]));
const day = (operators: number) => ({
  ...emptyDay('2026-03-29'),
  total: busy(0),
  channels: { widget: busy(0) },
  operators: many(operators, (i) => `operator-${i}`),
  topics: many(10, (i) => (i % 2 === 0 ? `topic-${i}` : `topic-${i - 1}:subtopic`)),
});

test.each([
  ['a usual day', 5, 0, 0],
  ['a busy one', 100, 0, 8],
  ['one that was busy before', 5, 8, 8],
  ['one that grows', 700, 8, 32],
])('%s is read as it was stored', (_name, operators, before, shards) => {
  const stats = day(operators);
  const stored = storedAs(stats, before);
  expect([stored.doc.shards, stored.shards.length]).toEqual([shards, shards]);
  expect(readAs(stored.doc, stored.shards)).toEqual(stats);
});

test('of a busy day one operator, or one topic with its subtopics, stands in one shard', () => {
  const stats = day(100);
  const { doc, shards } = storedAs(stats, 0);
  const only = (key: string) => shards[placeOf(key, doc.shards)]!;
  expect(readAs(doc, [{ operators: only('operator-7').operators }]).operators['operator-7']).toEqual(busy(7));
  const { topics, operators } = readAs(doc, [{ topics: only('topic-4').topics }]);
  expect([topics['topic-4'], topics['topic-4:subtopic']]).toEqual([busy(4), busy(5)]);
  expect(operators).toEqual({});
});

test('a day holds its tallies as texts, and one that was stored with maps is read as well', () => {
  const stats = day(5);
  const { doc } = storedAs(stats, 0);
  expect([typeof doc.total, typeof doc.channels]).toEqual(['string', 'string']);
  expect(readAs({ ...doc, total: stats.total, channels: stats.channels })).toEqual(stats);
});

test('a day that an earlier version has counted is empty', () => {
  expect(readAs({ day: '2026-03-29', total: { chats: 7 } } as never)).toEqual(emptyDay('2026-03-29'));
});
