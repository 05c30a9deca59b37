import { dayOf } from '#domain/day.ts';
import type { FigureKey } from '#domain/report/figure-table.ts';
import { FIGURE_KEYS, rowOf } from '#domain/report/figure-table.ts';
import type { Question } from '#domain/report/question.ts';
import type { Figures, HeatCell, Note, Report, Row, RowOf } from '#domain/report/report-shape.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';
import { daysIn, plusDays, weekdayOf } from '../../src/dashboard/reports/calendar.ts';
import { SETTINGS, TOPICS } from './company.ts';
import { NOW } from './now.ts';

type Values = Record<FigureKey, number | null>;

/** What a company does in a day on which `chats` chats are closed; `luck` from 0 to 1 moves what else is measured. */
function valuesOf(chats: number, luck: number): Values {
  const part = (share: number) => Math.round(chats * share);
  const about = (ms: number) => Math.round(ms * (0.7 + 0.6 * luck));
  const some = (value: number) => (chats === 0 ? null : value);
  const handed = part(0.42);
  const [confirmed, leftBot, cameBack] = [part(0.25), part(0.06), part(0.04)];
  const active = chats * 9 * MINUTE;
  const spans = (name: 'waiting' | 'first' | 'response' | 'handling', ms: number) => ({
    [`${name}50`]: some(about(ms)),
    [`${name}90`]: some(about(ms) * 4),
    [`${name}95`]: some(about(ms) * 6),
  });
  const values = {
    chats,
    asked: part(0.17),
    confirmed,
    unconfirmed: chats - handed - confirmed - leftBot - cameBack,
    handedOff: handed,
    leftBot,
    cameBack,
    ...spans('waiting', 19 * SECOND),
    ...spans('first', 34 * SECOND),
    ...spans('response', 48 * SECOND),
    ...spans('handling', 7 * MINUTE),
    within: some(0.82 + 0.1 * luck),
    late: part(0.06),
    abandoned: part(0.03),
    dismissed: part(0.01),
    silent: part(0.09),
    responses: part(2.4),
    reassignments: part(0.05),
    transfers: part(0.04),
    ratings: part(0.3),
    ratingShare: some(0.3),
    ratingMean: some(4.1 + 0.6 * luck),
    topicByHand: part(0.08),
    active,
    occupied: Math.round(active * 0.7),
    occupancy: some(0.62 + 0.2 * luck),
  };
  return values as Values;
}

/** The door's answers to what reports ask. */
export const answersOf = (report: (question: Question) => Report) => {
  const outputOf = (data: Readonly<Record<string, unknown>>) => report(data as Question);
  return { report: { outputOf }, ownReport: { outputOf } };
};

/** From 0 to 1, always the same for the same number. */
const luckOf = (n: number) => Math.abs((Math.sin(n * 12.9898) * 43_758.5453) % 1);

function figuresOf(values: Values, before: Values | null, { from, to }: Question): Figures {
  const figure = (key: FigureKey) => {
    const { unit, set } = rowOf(key);
    const chats = set === null ? 0 : unit === 'chats' ? (values[key] ?? 0) : (values.chats ?? 0);
    const opens = set === null ? null : { from, to, ...(set === 'all' ? {} : { counts: set }) };
    return { key, unit, value: values[key], before: before?.[key] ?? null, chats, opens };
  };
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, figure(key)])) as unknown as Figures;
}

/** The report of a company that closes about so many chats a day; `notes` are what there is to know of it. */
export function reportsOf(
  perDay: number,
  { rows = [], notes = [] }: { rows?: readonly RowOf[]; notes?: readonly Note[] } = {},
) {
  return (question: Question): Report => {
    const count = daysIn(question);
    const days = Array.from({ length: count }, (_, i) => {
      const day = plusDays(question.from, i);
      const busy = weekdayOf(day) > 5 ? 0.45 : 1;
      return { day, values: valuesOf(Math.round(perDay * busy * (0.8 + 0.4 * luckOf(i))), luckOf(i + 0.5)) };
    });
    const all = days.reduce((sum, { values }) => sum + (values.chats ?? 0), 0);
    const asked = rows.filter(({ by }) => by === question.by);
    return {
      question,
      before: { from: plusDays(question.from, -count), to: plusDays(question.from, -1) },
      figures: figuresOf(valuesOf(all, 0.5), perDay === 0 ? null : valuesOf(Math.round(all * 0.9), 0.3), question),
      days,
      rows: asked
        .filter(
          (of) => question.operatorId === undefined || (of.by === 'operator' && of.operatorId === question.operatorId),
        )
        .map((of, i) =>
          rowIn(of, Math.round((all / Math.max(1, asked.length)) * (1.8 - (1.6 * i) / asked.length)), i, question),
        ),
      heat: { arrivals: heat(all, question, false), waiting: heat(all, question, true) },
      notes,
      at: NOW,
    };
  };
}

function rowIn(of: RowOf, chats: number, place: number, question: Question): Row {
  const work = Array.from({ length: of.by === 'operator' ? Math.min(28, daysIn(question)) : 0 }, (_, i) => ({
    day: plusDays(question.from, i),
    activeMs: Math.round(7 * HOUR * (0.8 + 0.3 * luckOf(place + i))),
    occupiedMs: Math.round(5 * HOUR * (0.8 + 0.3 * luckOf(place + i + 0.5))),
    corrected: i === 3,
  }));
  return { of, figures: figuresOf(valuesOf(chats, luckOf(place)), null, question), work };
}

/** Few chats at night, most at noon; weekends are quiet. */
function heat(all: number, { from, to }: Question, waiting: boolean): HeatCell[] {
  return Array.from({ length: 7 * 24 }, (_, i) => {
    const [weekday, hour] = [Math.floor(i / 24) + 1, i % 24];
    const day = Math.max(0, Math.sin(((hour - 7) / 15) * Math.PI));
    const chats = Math.round((all / 70) * day * (weekday > 5 ? 0.4 : 1) * (0.8 + 0.4 * luckOf(i)));
    const cell = `${weekday}-${String(hour).padStart(2, '0')}`;
    const opens = { from, to, counts: `${waiting ? 'waited' : 'began'}:${cell}` as never };
    return { cell, chats, waitingMs: waiting ? Math.round((10 + 60 * luckOf(i + 0.3)) * SECOND) : null, opens };
  }).filter(({ chats }) => chats > 0);
}

export const TODAY = dayOf(NOW, SETTINGS.timeZone);

export const TOPIC_ROWS: readonly RowOf[] = [
  ...TOPICS.flatMap(({ id, subtopics }): RowOf[] => [
    { by: 'topic', topicId: id, subtopicId: null },
    ...subtopics.map((subtopic): RowOf => ({ by: 'topic', topicId: id, subtopicId: subtopic.id })),
  ]),
  { by: 'topic', topicId: null, subtopicId: null },
  { by: 'topic', topicId: 'retired', subtopicId: null },
];

export const operatorRows = (ids: readonly string[]): RowOf[] =>
  ids.map((operatorId) => ({ by: 'operator', operatorId }));
