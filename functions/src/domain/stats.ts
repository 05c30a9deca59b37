import type { ClosedChat } from './chat.ts';
import type { Channel } from './channel.ts';
import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import { FIGURES_VERSION } from './metrics.ts';
import type { Counted } from './metrics.ts';
import { ruleTally } from './rules/rule-tally.ts';
import { talliesByOperator, tallyOf } from './report/chat-tally.ts';
import type { Labels } from './report/sets-of.ts';
import { labelsOf } from './report/sets-of.ts';
import type { Tally } from './report/tally.ts';
import { KEY, NOTHING, isNothing, plus } from './report/tally.ts';
import { heldByOperator, workOf } from './report/work.ts';
import { same } from './same.ts';

/**
 * The figures of one day of the company's calendar: of all chats that were closed on it, and of the operators' time at work. A chat without a topic is counted
 * under `NO_TOPIC_KEY`.
 */
export type DayStats = {
  day: Day;
  total: Tally;
  channels: Readonly<Record<string, Tally>>;
  operators: Readonly<Record<string, Tally>>;
  /** By topic, and by `topicId:subtopicId` where there is a subtopic. */
  topics: Readonly<Record<string, Tally>>;
};

/** Days by their dates. */
export type Days = ReadonlyMap<Day, DayStats>;

export const NO_TOPIC_KEY = 'none';

/** One of the tallies of a day, and what is to be added to it. */
export type Entry = { day: Day; tally: Tally } & (
  | { of: 'total' }
  | { of: 'channels' | 'operators' | 'topics'; key: string }
);

export function emptyDay(day: Day): DayStats {
  return { day, total: NOTHING, channels: {}, operators: {}, topics: {} };
}

/**
 * Do the figures hold this chat as it is now, on the day that it has in this time zone? The answer is saved with a closed chat, so that one query finds the
 * chats to be counted. Without a zone: on the day on which it was counted.
 */
export function isCounted(chat: ClosedChat, timeZone?: string): boolean {
  const { counted } = chat;
  return isOfToday(counted) && same(counted, asCounted(labelsOf(chat, timeZone ?? counted.timeZone)));
}

/** The days whose figures counting the chat changes. */
export function daysOf(chat: ClosedChat, timeZone: string): Day[] {
  const entries = isOfToday(chat.counted) ? entriesOf(chat, chat.counted) : [];
  const days = [...entries, ...entriesOf(chat, labelsOf(chat, timeZone))].map(({ day }) => day);
  return [...new Set(days)].sort();
}

/**
 * Counts a closed chat into its days, once: into that of its close, and its time in operators' hands into those on which it was there. The chat's `counted`
 * says what the days hold of it already, so a second run changes nothing, and a late rating, another topic, a client who came back or another time zone replaces
 * what was counted before. The days and the chat are to be saved together. Throws when one of `daysOf` is missing.
 */
export function count(days: Days, chat: ClosedChat, timeZone: string): { days: Days; chat: ClosedChat } {
  if (isCounted(chat, timeZone)) return { days, chat };
  const without = isOfToday(chat.counted) ? withEntries(days, entriesOf(chat, chat.counted), -1) : days;
  const labels = labelsOf(chat, timeZone);
  const metrics = { ...chat.metrics, day: dayOf(chat.closedAt, timeZone) };
  return {
    days: withEntries(without, entriesOf(chat, labels)),
    chat: { ...chat, metrics, counted: asCounted(labels) },
  };
}

/** What a counted chat has added to the figures; nothing for a chat that the figures of today do not hold. */
export function countedEntries(chat: ClosedChat): Entry[] {
  return isOfToday(chat.counted) ? entriesOf(chat, chat.counted) : [];
}

/** Days with some entries added or taken away. Throws when a day is missing. */
export function withEntries(days: Days, entries: readonly Entry[], sign: 1 | -1 = 1): Days {
  const after = new Map(days);
  for (const entry of entries) {
    const before = after.get(entry.day);
    if (before === undefined) throw new Error('Counted into a day that was not loaded');
    after.set(entry.day, withEntry(before, entry, sign));
  }
  return after;
}

/** What a closed chat adds to the figures with these labels. */
export function entriesOf(chat: ClosedChat, labels: Labels): Entry[] {
  const day = dayOf(chat.closedAt, labels.timeZone);
  const tally = tallyOf(chat, labels);
  const channel: Channel = chat.channel ?? 'widget';
  const topic = labels.topicId ?? NO_TOPIC_KEY;
  const topics = labels.subtopicId === null ? [topic] : [topic, `${topic}:${labels.subtopicId}`];
  return [
    { day, tally: plus(tally, ruleTally(chat)), of: 'total' },
    { day, tally, of: 'channels', key: channel },
    ...topics.map((key): Entry => ({ day, tally, of: 'topics', key })),
    ...[...talliesByOperator(chat, labels)].map(([key, own]): Entry => ({ day, tally: own, of: 'operators', key })),
    ...[...heldByOperator(chat, labels.timeZone)].flatMap(([key, onDays]) =>
      [...onDays].map(([on, steps]): Entry => ({ day: on, tally: steps, of: 'operators', key })),
    ),
  ];
}

function withEntry(stats: DayStats, entry: Entry, sign: 1 | -1): DayStats {
  if (entry.of === 'total') return { ...stats, total: plus(stats.total, entry.tally, sign) };
  const { [entry.key]: before = NOTHING, ...others } = stats[entry.of];
  const after = plus(before, entry.tally, sign);
  const changed = { ...stats, [entry.of]: isNothing(after) ? others : { ...others, [entry.key]: after } };
  if (entry.of !== 'operators') return changed;
  const [was, is] = [workOf(before), workOf(after)];
  const work = {
    [KEY.active]: is.activeMs - was.activeMs,
    [KEY.occupied]: is.occupiedMs - was.occupiedMs,
    [KEY.correctedOf(entry.key)]: sign * (entry.tally[KEY.corrected] ?? 0),
  };
  return { ...changed, total: plus(stats.total, work) };
}

const isOfToday = (counted: Counted | null): counted is Labels & Counted => counted?.v === FIGURES_VERSION;

const asCounted = (labels: Labels): Counted => {
  const { topicId, subtopicId, score, timeZone, topicByHand, cameBack } = labels;
  return { topicId, subtopicId, score, v: FIGURES_VERSION, timeZone, topicByHand, cameBack };
};
