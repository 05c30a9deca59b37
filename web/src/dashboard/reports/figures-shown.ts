import type { FigureKey } from '#domain/report/figure-table.ts';
import type { ReportView } from './views.ts';

/** The figures of a page that stand on cards, by the headings above them. */
export const CARDS = {
  overview: [
    {
      head: null,
      keys: ['chats', 'asked', 'handedOff', 'within', 'waiting50', 'first50', 'abandoned', 'ratingMean', 'occupancy'],
    },
  ],
  bot: [{ head: null, keys: ['chats', 'asked', 'handedOff', 'cameBack', 'topicByHand'] }],
  waiting: [
    { head: 'waiting', keys: ['waiting50', 'waiting90', 'waiting95'] },
    { head: 'first', keys: ['first50', 'first90', 'first95', 'within', 'late'] },
    { head: 'response', keys: ['responses', 'response50', 'response90', 'response95'] },
    { head: 'handling', keys: ['handling50', 'handling90', 'handling95'] },
    { head: 'outcomes', keys: ['abandoned', 'dismissed', 'silent', 'reassignments', 'transfers'] },
  ],
  operators: [{ head: null, keys: ['active', 'occupied', 'occupancy', 'responses', 'handling50'] }],
  topics: [],
  ratings: [{ head: null, keys: ['ratings', 'ratingShare', 'ratingMean'] }],
  when: [],
} as const satisfies Record<
  ReportView,
  readonly {
    head: 'waiting' | 'first' | 'response' | 'handling' | 'outcomes' | null;
    keys: readonly FigureKey[];
  }[]
>;

/** The figures of a page that are drawn by day; the first one is drawn first. */
export const BY_DAY: Readonly<Record<ReportView, readonly FigureKey[]>> = {
  overview: ['chats', 'handedOff', 'first50', 'within', 'ratingMean'],
  bot: ['confirmed', 'unconfirmed', 'handedOff', 'leftBot', 'cameBack'],
  waiting: ['waiting50', 'waiting90', 'first50', 'first90', 'response50', 'within', 'abandoned'],
  operators: [],
  topics: [],
  ratings: ['ratingMean', 'ratings', 'ratingShare'],
  when: [],
};

/** The columns of the table of operators, and of the table of topics. */
export const OPERATOR_COLUMNS = [
  'chats',
  'responses',
  'first50',
  'within',
  'response50',
  'handling50',
  'ratingMean',
  'reassignments',
  'transfers',
  'active',
  'occupancy',
] as const satisfies readonly FigureKey[];

export const TOPIC_COLUMNS = [
  'chats',
  'confirmed',
  'unconfirmed',
  'handedOff',
  'leftBot',
  'cameBack',
  'topicByHand',
  'first50',
  'ratingMean',
] as const satisfies readonly FigureKey[];

/** The fates of a chat, in the order in which they are drawn: from help to none. */
export const FATES_SHOWN = [
  'confirmed',
  'unconfirmed',
  'handedOff',
  'cameBack',
  'leftBot',
] as const satisfies readonly FigureKey[];
