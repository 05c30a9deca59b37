import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedChat } from '../../../src/domain/chat.ts';
import type { Share } from '../../../src/domain/clocks.ts';
import { countedFor } from '../../../src/domain/report/counted-for.ts';
import { FIGURES } from '../../../src/domain/report/figure-table.ts';
import type { Question } from '../../../src/domain/report/question.ts';
import { report } from '../../../src/domain/report/report.ts';
import type { Figure, Report } from '../../../src/domain/report/report-shape.ts';
import { hasTaken } from '../../../src/domain/report/sets-of.ts';
import { isHeld } from '../../../src/domain/report/sums.ts';
import { FATES } from '../../../src/domain/report/chat-set.ts';
import { counted } from '../stats-scene.ts';
import { ZONES, anyChats } from './any-chat.ts';
import { listOf } from './history-list.ts';

const anyDay = fc.integer({ min: 1, max: 31 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`);
const anyQuestion: fc.Arbitrary<Question> = fc
  .record(
    {
      days: fc.oneof(fc.constant(['2026-10-01', '2026-11-05']), fc.tuple(anyDay, anyDay)),
      operatorId: fc.constantFrom('anna', 'anna', 'boris', 'nobody'),
      topicId: fc.constantFrom('a', 'a', 'b', 'retired', null),
      subtopicId: fc.constantFrom('x', 'y'),
      channel: fc.constant('widget' as const),
      by: fc.constantFrom('operator' as const, 'topic' as const, 'channel' as const),
    },
    { requiredKeys: ['days'] },
  )
  .map(({ days, subtopicId, ...scope }) => {
    const [from, to] = days.toSorted() as [string, string];
    return { from, to, ...scope, ...(scope.topicId && subtopicId ? { subtopicId } : {}) };
  });

/** The answer as the server gives it: from the days, or from the chats themselves where the days hold no such combination. */
function answer(question: Question, chats: readonly ClosedChat[], zone: string): Report {
  const days = isHeld(question) ? counted(chats, zone).days : countedFor(chats, question, zone).days;
  return report(days, question, { at: 0, counted: !isHeld(question) });
}

/** What a figure is, counted from the list of its chats without any sketch or tally. */
function exactly(
  figure: Figure,
  list: readonly ClosedChat[],
  all: readonly ClosedChat[],
  operatorId?: string,
): number | null {
  const { how, set } = FIGURES[figure.key];
  const shares = list.flatMap(({ metrics }) =>
    metrics.shares.filter((share) => operatorId === undefined || share.operatorId === operatorId),
  );
  const sum = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  const mean = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  if (how.is === 'size') return list.length;
  if (how.is === 'mean mark')
    return mean(
      list.reduce((total, chat) => total + (chat.rating?.score ?? 0), 0),
      list.length,
    );
  if (how.is === 'share') return how.of === 'all' ? mean(list.length, all.length) : null;
  if (how.is === 'sum') {
    if (how.sum === 'responses') return sum(({ responses }) => responses.count);
    return how.sum === 'transfers' ? sum(({ given = 0 }) => given) : sum(({ lost }) => lost);
  }
  if (how.is === 'work' || set === null) return null;
  const values: Record<typeof how.span, () => number[]> = {
    waiting: () => list.map(({ metrics }) => metrics.waitingMs!),
    first: () => list.map(({ metrics }) => metrics.firstResponseMs!),
    response: () => shares.flatMap((share) => (share as Share & { answers: number[] }).answers),
    handling: () =>
      operatorId === undefined
        ? list.map(({ metrics }) => metrics.shares.reduce((total, share) => total + share.handlingMs, 0))
        : shares.filter(hasTaken).map(({ handlingMs }) => handlingMs),
  };
  const sorted = values[how.span]().toSorted((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(how.p * sorted.length)) - 1] ?? null;
}

/** Each figure that is wrong, in words. Percentiles may be off by 1 %, and by their rounding to whole ms. */
function wrongIn(
  figures: readonly Figure[],
  chats: readonly ClosedChat[],
  zone: string,
  operatorId?: string,
): string[] {
  const all = figures.find(({ key }) => key === 'chats')!;
  return figures.flatMap((figure) => {
    if (figure.opens === null) return [];
    const list = listOf(chats, figure.opens, zone);
    const expected = exactly(figure, list, listOf(chats, all.opens!, zone), operatorId);
    const { how } = FIGURES[figure.key];
    const differs = expected === null ? figure.value !== null : Math.abs((figure.value ?? NaN) - expected);
    const allowed = how.is === 'percentile' ? (expected ?? 0) * 0.01 + 0.5 : 1e-9;
    const isValueRight = (how.is === 'share' && how.of !== 'all') || differs === false || Number(differs) <= allowed;
    const isSizeRight = figure.chats === list.length;
    return isValueRight && isSizeRight
      ? []
      : [`${figure.key}: ${figure.value} of ${figure.chats}, and ${expected} of ${list.length} by the list`];
  });
}

describe('Every number of a report', () => {
  test('opens exactly its chats in the history, and is what they come to', () => {
    let numbers = 0;
    fc.assert(
      fc.property(anyChats(12), anyQuestion, fc.constantFrom(...ZONES), (chats, question, zone) => {
        const { figures, rows, heat } = answer(question, chats, zone);
        expect(wrongIn(Object.values(figures), chats, zone, question.operatorId)).toEqual([]);
        for (const row of rows) {
          const operatorId = row.of.by === 'operator' ? row.of.operatorId : question.operatorId;
          expect(wrongIn(Object.values(row.figures), chats, zone, operatorId)).toEqual([]);
        }
        for (const { chats: n, opens } of [...heat.arrivals, ...heat.waiting])
          expect(n).toBe(listOf(chats, opens, zone).length);
        numbers += [figures, ...rows.map((row) => row.figures)]
          .flatMap(Object.values)
          .filter((one) => one.chats > 0).length;
      }),
      { numRuns: 600 },
    );
    expect(numbers).toBeGreaterThan(2_000);
  });

  test('adds up: the days to the period, the operators’ and topics’ chats to all, and the fates to all whose fate is known', () => {
    fc.assert(
      fc.property(anyChats(12), fc.tuple(anyDay, anyDay), fc.constantFrom(...ZONES), (chats, some, zone) => {
        const [from, to] = some.toSorted() as [string, string];
        const whole = answer({ from, to, by: 'operator' }, chats, zone);
        const list = listOf(chats, { from, to }, zone);
        const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, n) => all + (n ?? 0), 0);
        expect(sum(whole.days.map(({ values }) => values.chats))).toBe(list.length);
        expect(sum(whole.rows.map(({ figures }) => figures.chats.value))).toBe(
          list.filter(({ ownerId }) => ownerId !== null).length,
        );
        const topics = answer({ from, to, by: 'topic' }, chats, zone).rows.filter(
          ({ of }) => of.by === 'topic' && of.subtopicId === null,
        );
        expect(sum(topics.map(({ figures }) => figures.chats.value))).toBe(list.length);
        const older = whole.notes.find(({ kind }) => kind === 'older');
        const fates = ['confirmed', 'unconfirmed', 'handedOff', 'leftBot', 'cameBack'] as const;
        expect(fates).toHaveLength(FATES.length);
        expect(sum(fates.map((key) => whole.figures[key].value)) + (older?.kind === 'older' ? older.chats : 0)).toBe(
          list.length,
        );
        expect(whole.figures.chats.before).toBe(listOf(chats, whole.before!, zone).length);
      }),
      { numRuns: 100 },
    );
  });
});
