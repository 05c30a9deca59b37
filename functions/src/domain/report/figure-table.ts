import type { Texts } from '../locale.ts';
import type { ChatSet } from './chat-set.ts';

/** `times` counts events, of which a chat may have several; `ms` is a duration; `share` is 0 to 1; `mark` is 1 to 5. */
export type FigureUnit = 'chats' | 'times' | 'ms' | 'share' | 'mark';

/** What is measured in ms over the chats of a set, for percentiles. */
export const SPANS = ['waiting', 'first', 'response', 'handling'] as const;
export type Span = (typeof SPANS)[number];

/** How a figure comes out of the counts: the chats of a set, their share (of all, or of those in two sets), a percentile, a sum, an average. */
export type How =
  | { is: 'size' }
  | { is: 'share'; of: 'all' | readonly ChatSet[] }
  | { is: 'percentile'; span: Span; p: number }
  | { is: 'sum'; sum: 'responses' | 'reassignments' | 'transfers' }
  | { is: 'mean mark' }
  | { is: 'work'; work: 'active' | 'occupied' | 'occupancy' };

type Row = {
  unit: FigureUnit;
  how: How;
  /** The chats that it opens; 'all' are all closed chats, null where it counts no chats. */
  set: ChatSet | 'all' | null;
  /** Is more better (1), worse (-1), or neither (0)? For the colour of a change. */
  good: 1 | 0 | -1;
};

const size = (set: ChatSet, good: Row['good']): Row => ({ unit: 'chats', how: { is: 'size' }, set, good });
const span = (set: ChatSet, of: Span, p: number): Row => ({
  unit: 'ms',
  how: { is: 'percentile', span: of, p },
  set,
  good: -1,
});

/** Every figure of a report, in the order in which it is shown. */
export const FIGURES = {
  chats: { unit: 'chats', how: { is: 'size' }, set: 'all', good: 0 },
  asked: size('asked', 0),
  confirmed: size('confirmed', 1),
  unconfirmed: size('unconfirmed', 0),
  handedOff: size('handed-off', 0),
  leftBot: size('left-bot', -1),
  cameBack: size('came-back', -1),
  waiting50: span('waited', 'waiting', 0.5),
  waiting90: span('waited', 'waiting', 0.9),
  waiting95: span('waited', 'waiting', 0.95),
  first50: span('first', 'first', 0.5),
  first90: span('first', 'first', 0.9),
  first95: span('first', 'first', 0.95),
  within: { unit: 'share', how: { is: 'share', of: ['within', 'late'] }, set: 'within', good: 1 },
  late: size('late', -1),
  abandoned: size('abandoned', -1),
  dismissed: size('dismissed', 0),
  silent: size('silent', 0),
  responses: { unit: 'times', how: { is: 'sum', sum: 'responses' }, set: 'responded', good: 0 },
  response50: span('responded', 'response', 0.5),
  response90: span('responded', 'response', 0.9),
  response95: span('responded', 'response', 0.95),
  handling50: span('handled', 'handling', 0.5),
  handling90: span('handled', 'handling', 0.9),
  handling95: span('handled', 'handling', 0.95),
  reassignments: { unit: 'times', how: { is: 'sum', sum: 'reassignments' }, set: 'reassigned', good: -1 },
  transfers: { unit: 'times', how: { is: 'sum', sum: 'transfers' }, set: 'transferred', good: 0 },
  ratings: size('rated', 1),
  ratingShare: { unit: 'share', how: { is: 'share', of: 'all' }, set: 'rated', good: 1 },
  ratingMean: { unit: 'mark', how: { is: 'mean mark' }, set: 'rated', good: 1 },
  topicByHand: size('topic-by-hand', -1),
  active: { unit: 'ms', how: { is: 'work', work: 'active' }, set: null, good: 0 },
  occupied: { unit: 'ms', how: { is: 'work', work: 'occupied' }, set: null, good: 0 },
  occupancy: { unit: 'share', how: { is: 'work', work: 'occupancy' }, set: null, good: 0 },
} as const satisfies Record<string, Row>;

export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

/** The row of a figure with its general type. */
export const rowOf = (key: FigureKey): Row => FIGURES[key];

/** A figure's name and its definition in one sentence. */
export type Said = { name: Texts; definition: Texts };
