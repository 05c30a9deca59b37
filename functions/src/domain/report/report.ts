import type { DayStats, Days } from '../stats.ts';
import { emptyDay } from '../stats.ts';
import type { Ms } from '../time.ts';
import { daysIn, periodBefore } from './ask.ts';
import type { Sum } from './figures-of.ts';
import { figuresOf, valuesOf } from './figures-of.ts';
import type { Period, Question, Scope } from './question.ts';
import type { HeatCell, Note, Report, Row, RowOf } from './report-shape.ts';
import type { Place } from './sums.ts';
import { BROKEN, isHeld, placeIn, rowAt, sumOver, workDays } from './sums.ts';
import { KEY, behind } from './tally.ts';

/** What a report knows besides its days. `counted`: the days hold only the chats of the scope, and of an operator only their part (counted-for.ts). */
export type More = { at: Ms; notes?: readonly Note[]; counted?: boolean };

/**
 * Answers a question from the figures of its days and of as many days before. A day that is missing has no chats. Throws on a combination that the days do not
 * hold (`isHeld`), unless they were `counted` for it.
 */
export function report(days: Days, question: Question, { at, notes = [], counted = false }: More): Report {
  const { from, to, by, ...scope } = question;
  const period = { from, to };
  const before = periodBefore(period);
  if (!counted && !isHeld(question)) throw new Error('Days hold no combinations');
  const place: Place = (counted ? null : placeIn(scope)) ?? { of: 'total' };
  const told = (sum: Sum): Sum =>
    counted || scope.topicId !== undefined || scope.channel !== undefined ? { ...sum, work: null } : sum;
  const [now, earlier] = [some(days, period), some(days, before)];
  const sum = told(sumOver(now, place));
  return {
    question,
    before,
    figures: figuresOf(sum, told(sumOver(earlier, place)), scope, period),
    days: now.map((stats) => ({ day: stats.day, values: valuesOf(told(sumOver([stats], place))) })),
    rows: by === undefined ? [] : rowsOf(BROKEN[by], now, earlier, scope, period, told),
    heat: heatOf(sum, scope, period),
    notes: [...notes, ...notesOf(sum, place)],
    at,
  };
}

const some = (days: Days, period: Period): DayStats[] => daysIn(period).map((day) => days.get(day) ?? emptyDay(day));

function rowsOf(
  of: 'operators' | 'topics' | 'channels',
  now: readonly DayStats[],
  before: readonly DayStats[],
  scope: Scope,
  period: Period,
  told: (sum: Sum) => Sum,
): Row[] {
  const keys = [...new Set(now.flatMap((stats) => Object.keys(stats[of])))].filter((key) =>
    isIn(rowAt(of, key), scope),
  );
  const row = (key: string): Row => {
    const place: Place = { of, key };
    const [sum, earlier] = [told(sumOver(now, place)), told(sumOver(before, place))];
    const what = rowAt(of, key);
    const figures = figuresOf(sum, earlier, { ...scope, ...scopeOf(what) }, period);
    return { of: what, figures, work: of === 'operators' && sum.work !== null ? workDays(now, key) : [] };
  };
  return keys
    .sort()
    .map(row)
    .sort((a, b) => b.figures.chats.chats - a.figures.chats.chats);
}

/** Of a scope's own dimension there is the one row, and a topic's subtopics. */
function isIn(row: RowOf, { operatorId, topicId, subtopicId, channel }: Scope): boolean {
  if (row.by === 'operator') return operatorId === undefined || row.operatorId === operatorId;
  if (row.by === 'channel') return channel === undefined || row.channel === channel;
  return (
    (topicId === undefined || row.topicId === topicId) && (subtopicId === undefined || row.subtopicId === subtopicId)
  );
}

function scopeOf(row: RowOf): Scope {
  if (row.by === 'operator') return { operatorId: row.operatorId };
  if (row.by === 'channel') return { channel: row.channel };
  return { topicId: row.topicId, ...(row.subtopicId === null ? {} : { subtopicId: row.subtopicId }) };
}

function heatOf({ tally }: Sum, { operatorId, ...scope }: Scope, { from, to }: Period): Report['heat'] {
  const owner = operatorId === undefined ? {} : { ownerId: operatorId };
  const waits = behind(tally, 'waited-ms:');
  const cells = (what: 'began' | 'waited') =>
    Object.entries(behind(tally, `${what}:`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cell, chats]): HeatCell => ({
        cell,
        chats,
        waitingMs: what === 'began' ? null : (waits[cell] ?? 0) / chats,
        opens: { from, to, ...scope, ...owner, counts: `${what}:${cell}` },
      }));
  return { arrivals: cells('began'), waiting: cells('waited') };
}

function notesOf({ tally }: Sum, place: Place): Note[] {
  const older = tally[KEY.older] ?? 0;
  const own = place.of === 'operators' && (tally[KEY.corrected] ?? 0) > 0 ? [place.key] : [];
  const operatorIds = [...own, ...Object.keys(behind(tally, KEY.correctedOf('')))].sort();
  return [
    ...(older > 0 ? [{ kind: 'older', chats: older } as const] : []),
    ...(operatorIds.length > 0 ? [{ kind: 'corrected', operatorIds } as const] : []),
  ];
}
