import type { Channel } from './channel.ts';
import type { Rating } from './chat.ts';
import type { Day } from './day.ts';
import type { Ending } from './ending.ts';
import type { Period } from './history-period.ts';
import { boundsOf } from './day.ts';
import type { Label } from './report/chat-set.ts';
import type { Ms } from './time.ts';

export type Score = Rating['score'];
export const SCORES = [1, 2, 3, 4, 5] as const satisfies readonly Score[];

/** How many closed chats the history shows at first, and how many more at a time. */
export const HISTORY_PAGE = 30;

/** How many last digits of a phone are enough to look for it: people read out so many. */
export const PHONE_END = 4;

/**
 * Which closed chats somebody looks for (manual: date, topic, subtopic, assigned operator, rating, phone), in any combination. A missing field does
 * not matter; null asks for chats that have no such value.
 */
export type HistoryFilter = {
  /** A period that ends today, instead of `from` and `to` (history-period.ts). */
  period?: Period;
  /** Closed on this day of the company's calendar or later. */
  from?: Day;
  /** Closed on this day or earlier. */
  to?: Day;
  topicId?: string | null;
  subtopicId?: string;
  ownerId?: string | null;
  /** How it ended; chats that were closed before this was kept are not found by it. */
  ending?: Ending;
  /** The rating is one of these. */
  scores?: readonly Score[] | null;
  /** A whole number in E.164 form, or the last four digits of one. */
  phone?: string;
  /** The way in which the client wrote. */
  channel?: Channel;
  /** The chats behind a number of a report. Chats that were closed before the product kept it are not found by it. */
  counts?: Label;
  /** Words that were said, as somebody typed them (words/wanted.ts). They are asked for in a collection of their own (words/query.ts). */
  words?: string;
};

/** One demand on a field of a closed chat. */
export type Condition =
  | { field: string; op: '=='; value: string | null }
  | { field: string; op: 'array-contains'; value: string }
  | { field: string; op: 'in'; value: readonly number[] };

/** What the database is asked for: every condition, within [from, before), the last closed first. */
export type HistoryQuery = { conditions: readonly Condition[]; from: Ms | null; before: Ms | null };

/**
 * The one query behind a filter. All conditions are equalities, so that the database can join any combination of them from one index for each
 * field, all sorted by the close (docs/architecture/data.md, "History").
 */
export function historyQuery(filter: HistoryFilter, timeZone: string): HistoryQuery {
  const { from, to, topicId, subtopicId, ownerId, ending, scores, phone, channel, counts } = filter;
  const conditions: Condition[] = [{ field: 'state', op: '==', value: 'closed' }];
  const equal = (field: string, value: string | null) => conditions.push({ field, op: '==', value });
  if (topicId !== undefined) equal(topicId === null ? 'topic' : 'topic.topicId', topicId);
  if (subtopicId !== undefined) equal('topic.subtopicId', subtopicId);
  if (ownerId !== undefined) equal('ownerId', ownerId);
  if (ending !== undefined) equal('ending', ending);
  if (scores === null) equal('rating', null);
  else if (scores !== undefined) conditions.push({ field: 'rating.score', op: 'in', value: scores });
  if (phone !== undefined) equal(phone.startsWith('+') ? 'client.phone' : 'phoneEnd', phone);
  if (channel !== undefined) equal('channel', channel);
  if (counts !== undefined) conditions.push({ field: 'counts', op: 'array-contains', value: counts });
  return {
    conditions,
    from: from === undefined ? null : boundsOf(from, timeZone).from,
    before: to === undefined ? null : boundsOf(to, timeZone).to,
  };
}

/** The last digits of the phone, stored with a chat so that it is found by them. */
export function phoneEnd(phone: string | null): string | null {
  return phone === null ? null : phone.slice(-PHONE_END);
}
