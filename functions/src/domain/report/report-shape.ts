import type { Channel } from '../channel.ts';
import type { Day } from '../day.ts';
import type { HistoryFilter } from '../history.ts';
import type { Ms } from '../time.ts';
import type { Cell } from './chat-set.ts';
import type { FigureKey, FigureUnit } from './figure-table.ts';
import type { Period, Question } from './question.ts';

/** One number of a report. Its name and definition are `FIGURE_WORDS[key]` (figure-words.ts). */
export type Figure = {
  key: FigureKey;
  unit: FigureUnit;
  /** Null where there was nothing to measure. */
  value: number | null;
  /** The same in the period before; null where there was nothing, or where no period before was asked for. */
  before: number | null;
  /** How many chats the number is counted or measured over: exactly those that `opens` finds. */
  chats: number;
  /** The history's filter that finds exactly these chats; null for time at work, which is no number of chats. */
  opens: HistoryFilter | null;
};

export type Figures = Readonly<Record<FigureKey, Figure>>;

/** What a row is about. An operator who has left and a topic that was retired stay in the reports of their days. */
export type RowOf =
  | { by: 'operator'; operatorId: string }
  | { by: 'topic'; topicId: string | null; subtopicId: string | null }
  | { by: 'channel'; channel: Channel };

/** An operator's time at work on one day. `corrected`: an admin has corrected the ledger of this day. */
export type WorkDay = { day: Day; activeMs: Ms; occupiedMs: Ms; corrected: boolean };

export type Row = { of: RowOf; figures: Figures; work: readonly WorkDay[] };

/** One cell of a heat map: how many chats, and for waiting the average wait of those that waited. */
export type HeatCell = { cell: Cell; chats: number; waitingMs: Ms | null; opens: HistoryFilter };

/**
 * What the reader must know of the numbers. `rebuilding`: older days are being counted anew, `done` of `total` chats so far. `older`: so many chats were
 * closed before the product kept what tells their fate. `pending`: so many chats are not in the numbers yet, since too many were closed at once. `counted`:
 * this combination is counted from the chats themselves.
 */
export type Note =
  | { kind: 'rebuilding'; why: 'time-zone' | 'upkeep'; done: number; total: number }
  | { kind: 'older'; chats: number }
  | { kind: 'pending'; chats: number }
  | { kind: 'counted'; chats: number }
  | { kind: 'corrected'; operatorIds: readonly string[] };

/** The answer to a question. Every figure is about the same chats: those closed in the period. */
export type Report = {
  question: Question;
  before: Period | null;
  figures: Figures;
  /** The values by day, oldest first, for charts. */
  days: readonly { day: Day; values: Readonly<Record<FigureKey, number | null>> }[];
  /** In the order of most chats; empty where the question asks for no breakdown. */
  rows: readonly Row[];
  /** Cells without a chat are left out. `arrivals`: when the client began; `waiting`: when the client was handed to people. */
  heat: { arrivals: readonly HeatCell[]; waiting: readonly HeatCell[] };
  notes: readonly Note[];
  /** The moment up to which it is true. */
  at: Ms;
};
