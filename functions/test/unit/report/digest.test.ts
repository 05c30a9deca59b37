import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn, periodBefore } from '../../../src/domain/report/ask.ts';
import type { Digest } from '../../../src/domain/report/digest.ts';
import { digestOf, digestOfThirds } from '../../../src/domain/report/digest.ts';
import { headText, readDigest, splitTexts } from '../../../src/domain/report/digest-doc.ts';
import type { DigestKey } from '../../../src/domain/report/digest-key.ts';
import { coverOf, isMonth, periodOf, thirdsOf } from '../../../src/domain/report/digest-key.ts';
import { needsOf, partsFor } from '../../../src/domain/report/needs.ts';
import type { Question } from '../../../src/domain/report/question.ts';
import { gather, report } from '../../../src/domain/report/report.ts';
import { KEY } from '../../../src/domain/report/tally.ts';
import { stepsByDay } from '../../../src/domain/report/work.ts';
import type { Days, Entry } from '../../../src/domain/stats.ts';
import { emptyDay, withEntries } from '../../../src/domain/stats.ts';
import { HOUR } from '../../../src/domain/time.ts';
import { counted } from '../stats-scene.ts';
import { FROM, ZONES, anyChats } from './any-chat.ts';

const anyDay = fc
  .integer({ min: 0, max: 65 })
  .map((after) => new Date(Date.UTC(2026, 8, 1 + after)).toISOString().slice(0, 10));
/** Questions that days answer: one operator, topic or channel, or all of them, and a breakdown of its own. */
const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    days: fc.oneof(fc.constant(['2026-10-01', '2026-11-05']), fc.tuple(anyDay, anyDay)),
    about: fc.constantFrom<Omit<Question, 'from' | 'to'>>(
      {},
      { by: 'operator' },
      { by: 'topic' },
      { by: 'channel' },
      { operatorId: 'anna' },
      { operatorId: 'boris', by: 'operator' },
      { topicId: 'a' },
      { topicId: 'a', subtopicId: 'x' },
      { topicId: null, by: 'topic' },
      { channel: 'widget' },
    ),
  })
  .map(({ days, about }) => {
    const [from, to] = days.toSorted() as [string, string];
    return { from, to, ...about };
  });
type Worked = { operatorId: string; from: number; ms: number; corrected: boolean };
const anyWork: fc.Arbitrary<Worked[]> = fc.array(
  fc.record({
    operatorId: fc.constantFrom('anna', 'boris', 'vera'),
    from: fc.integer({ min: FROM, max: FROM + 35 * 24 * HOUR }),
    ms: fc.nat(30 * HOUR),
    corrected: fc.boolean(),
  }),
  { maxLength: 6 },
);

/** A company's days with some time at work, of which an admin has corrected some. */
function daysWith(chats: Parameters<typeof counted>[0], work: readonly Worked[], zone: string): Days {
  const { days } = counted(chats, zone);
  const entries = work.flatMap(({ operatorId: key, from, ms, corrected }): Entry[] =>
    [...stepsByDay([from, from + ms], zone, KEY.working)].flatMap(([day, tally]): Entry[] => [
      { day, tally, of: 'operators', key },
      ...(corrected ? [{ day, tally: { [KEY.corrected]: 1 }, of: 'operators', key } as const] : []),
    ]),
  );
  const missing = entries.filter(({ day }) => !days.has(day)).map(({ day }) => [day, emptyDay(day)] as const);
  return withEntries(new Map([...days, ...missing]), entries);
}

/** The digest as the database holds it in so many parts, and what a question reads of it. */
function stored(digest: Digest, question: Question, spread: number): Digest {
  const needs = needsOf(question);
  const read = (of: 'operators' | 'topics') => {
    const texts = splitTexts(digest[of], spread);
    return needs[of] ? partsFor(needs, spread).map((part) => texts[part]!) : [];
  };
  return readDigest(digest.key, headText(digest), { operators: read('operators'), topics: read('topics') });
}

const made = (days: Days, key: DigestKey): Digest =>
  isMonth(key)
    ? digestOfThirds(
        key,
        thirdsOf(key).map((third) => made(days, third)),
      )
    : digestOf(
        key,
        daysIn(periodOf(key)).flatMap((day) => days.get(day) ?? []),
      );

describe('A report from digests', () => {
  test('is the one from the days, whichever digests there are', () => {
    let used = { months: 0, thirds: 0, days: 0 };
    fc.assert(
      fc.property(
        anyChats(10),
        anyWork,
        anyQuestion,
        fc.constantFrom(...ZONES),
        fc.func(fc.constantFrom(true, true, false)),
        fc.constantFrom(1, 4),
        (chats, work, question, zone, isThere, spread) => {
          const days = daysWith(chats, work, zone);
          const gathered = gather(question);
          for (const period of [periodBefore(question), question]) {
            const cover = coverOf(period, isThere);
            for (const key of cover.digests) gathered.addDigest(stored(made(days, key), question, spread));
            for (const day of cover.days) if (days.has(day)) gathered.add(days.get(day)!);
            const months = cover.digests.filter(isMonth).length;
            used = {
              months: used.months + months,
              thirds: used.thirds + cover.digests.length - months,
              days: used.days + cover.days.length,
            };
          }
          expect(gathered.report(0)).toEqual(report(days, question, { at: 0 }));
        },
      ),
      { numRuns: 400 },
    );
    expect(used.months).toBeGreaterThan(100);
    expect(used.thirds).toBeGreaterThan(300);
    expect(used.days).toBeGreaterThan(1_000);
  });

  test('takes each day of a period once, months before thirds before days', () => {
    const all = () => true;
    expect(coverOf({ from: '2026-01-01', to: '2026-12-31' }, all)).toEqual({
      digests: Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
      days: [],
    });
    expect(coverOf({ from: '2024-02-09', to: '2024-03-12' }, all)).toEqual({
      digests: ['2024-02.2', '2024-02.3', '2024-03.1'],
      days: ['2024-02-09', '2024-02-10', '2024-03-11', '2024-03-12'],
    });
    expect(coverOf({ from: '2024-02-01', to: '2024-02-29' }, (key) => key !== '2024-02').digests).toEqual(
      thirdsOf('2024-02'),
    );
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay), fc.func(fc.boolean()), (some, isThere) => {
        const [from, to] = some.toSorted() as [string, string];
        const { digests, days } = coverOf({ from, to }, isThere);
        const covered = [...digests.flatMap((key) => daysIn(periodOf(key))), ...days].toSorted();
        expect(covered).toEqual(daysIn({ from, to }));
      }),
    );
  });
});
