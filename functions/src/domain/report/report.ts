import type { Day } from '../day.ts';
import type { DayStats, Days } from '../stats.ts';
import { emptyDay } from '../stats.ts';
import type { Ms } from '../time.ts';
import { daysIn, periodBefore } from './ask.ts';
import type { Digest } from './digest.ts';
import { dayIn, valuesIn, workDayIn } from './digest.ts';
import { periodOf } from './digest-key.ts';
import type { Sum } from './figures-of.ts';
import { figuresOf, valuesOf } from './figures-of.ts';
import type { Period, Question, Scope } from './question.ts';
import type { HeatCell, Note, Report, Row, RowOf, WorkDay } from './report-shape.ts';
import type { Adding, Place } from './sums.ts';
import { BROKEN, addDay, addSum, isHeld, nothingYet, placeIn, rowAt, sumIn, tallyAt } from './sums.ts';
import { KEY, NOTHING, behind } from './tally.ts';

/** What a report knows besides its days. `counted`: the days hold only the chats of the scope, and of an operator only their part (counted-for.ts). */
export type More = { at: Ms; notes?: readonly Note[]; counted?: boolean };

/**
 * Answers a question from the figures of its days and of as many days before. A day that is missing has no chats. Throws on a combination that the days do not
 * hold (`isHeld`), unless they were `counted` for it.
 */
export function report(days: Days, question: Question, { at, notes = [], counted = false }: More): Report {
  const gathered = gather(question, counted);
  for (const stats of days.values()) gathered.add(stats);
  return gathered.report(at, notes);
}

type RowSum = { now: Adding; before: Adding; work: WorkDay[]; isNow: boolean };

/**
 * A report whose days come one after another, in any order and each once: a year's days of a large company would not fit into the memory together. `addDigest` takes the place of all
 * days of a digest, which must lie within the period or within the one before.
 */
export type Gathering = {
  add: (stats: DayStats) => void;
  addDigest: (digest: Digest) => void;
  report: (at: Ms, notes?: readonly Note[]) => Report;
};

/** Begins a report. Throws as `report` does. */
export function gather(question: Question, counted = false): Gathering {
  const { from, to, by, ...scope } = question;
  const period = { from, to };
  const before = periodBefore(period);
  if (!counted && !isHeld(question)) throw new Error('Days hold no combinations');
  const place: Place = (counted ? null : placeIn(scope)) ?? { of: 'total' };
  const told = (sum: Sum): Sum =>
    counted || scope.topicId !== undefined || scope.channel !== undefined ? { ...sum, work: null } : sum;
  const [now, earlier] = [nothingYet(), nothingYet()];
  const byDay = new Map<Day, Report['days'][number]['values']>();
  const rows = new Map<string, RowSum>();
  const of = by === undefined ? null : BROKEN[by];

  function add(stats: DayStats): void {
    const isNow = from <= stats.day && stats.day <= to;
    if (!isNow && !(before.from <= stats.day && stats.day <= before.to)) return;
    addDay(isNow ? now : earlier, tallyAt(stats, place), place);
    if (isNow) byDay.set(stats.day, valuesAlone(stats));
    if (of !== null)
      for (const key of Object.keys(stats[of])) if (isIn(rowAt(of, key), scope)) addRow(of, key, stats, isNow);
  }

  function addDigest(digest: Digest): void {
    const isNow = from <= periodOf(digest.key).from;
    const found = place.of === 'total' ? digest.total : digest[place.of][place.key];
    if (found !== undefined) {
      addSum(isNow ? now : earlier, found);
      if (isNow) for (const day of found.days) byDay.set(dayIn(digest.key, day), valuesIn(day));
    }
    if (of === null) return;
    for (const [key, sum] of Object.entries(digest[of])) {
      if (!isIn(rowAt(of, key), scope)) continue;
      const row = rowFor(key, isNow);
      addSum(isNow ? row.now : row.before, sum);
      if (of === 'operators' && isNow) row.work.push(...sum.days.flatMap((day) => workDayIn(digest.key, day) ?? []));
    }
  }

  function rowFor(key: string, isNow: boolean): RowSum {
    const row = rows.get(key) ?? { now: nothingYet(), before: nothingYet(), work: [], isNow: false };
    row.isNow ||= isNow;
    rows.set(key, row);
    return row;
  }

  function valuesAlone(stats: DayStats) {
    const alone = nothingYet();
    addDay(alone, tallyAt(stats, place), place);
    return valuesOf(told(sumIn(alone, place)));
  }

  function addRow(of: 'operators' | 'topics' | 'channels', key: string, stats: DayStats, isNow: boolean): void {
    const row = rowFor(key, isNow);
    const tally = stats[of][key] ?? NOTHING;
    const work = addDay(isNow ? row.now : row.before, tally, { of, key });
    const corrected = (tally[KEY.corrected] ?? 0) > 0;
    if (of === 'operators' && isNow && (work.activeMs > 0 || corrected))
      row.work.push({ day: stats.day, ...work, corrected });
  }

  function rowOf(of: 'operators' | 'topics' | 'channels', key: string, row: RowSum): Row {
    const at: Place = { of, key };
    const what = rowAt(of, key);
    const [sum, former] = [told(sumIn(row.now, at)), told(sumIn(row.before, at))];
    const work = sum.work === null ? [] : row.work.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    return { of: what, figures: figuresOf(sum, former, { ...scope, ...scopeOf(what) }, period), work };
  }

  return {
    add,
    addDigest,
    report(at, notes = []) {
      const sum = told(sumIn(now, place));
      const known = [...rows].filter(([, { isNow }]) => isNow).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return {
        question,
        before,
        figures: figuresOf(sum, told(sumIn(earlier, place)), scope, period),
        days: daysIn(period).map((day) => ({ day, values: byDay.get(day) ?? valuesAlone(emptyDay(day)) })),
        rows: (of === null ? [] : known.map(([key, row]) => rowOf(of, key, row))).toSorted(
          (a, b) => b.figures.chats.chats - a.figures.chats.chats,
        ),
        heat: heatOf(sum, scope, period),
        notes: [...notes, ...notesOf(sum, place)],
        at,
      };
    },
  };
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
