import type { ClosedChat } from './chat.ts';
import type { Day } from './day.ts';
import type { Ending } from './ending.ts';
import type { Counted } from './metrics.ts';
import type { Ms } from './time.ts';
import { HOUR, MINUTE, SECOND } from './time.ts';

/** The upper ends of the classes in which first responses are counted. One more class, for all longer ones, has no upper end. */
export const FIRST_RESPONSE_CLASSES: readonly Ms[] = [
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
];

const MEASURES = [
  /** Closed chats; for an operator those of which they were the last owner. */
  'chats',
  /** Of these, how many never needed a person. */
  'byBot',
  /** Of these, how many ended as what `Ending` says. The `waitingMs` of those who gave up stand apart, so that they make no average of answered waits worse or better. */
  'solvedByBot',
  'abandoned',
  'abandonedMs',
  'silent',
  'dismissed',
  'waits',
  'waitingMs',
  'firstResponses',
  'firstResponseMs',
  'responses',
  'responseMs',
  'handled',
  'handlingMs',
  /** For an operator: how often routing took a chat from them. */
  'reassignments',
  'ratings',
  'ratingSum',
] as const;
type Measure = (typeof MEASURES)[number];

/** Counts and sums of chats. They can be added and subtracted, so a late rating or another topic corrects them exactly. */
export type Tally = Readonly<Record<Measure, number>> & {
  /** The number of first responses in each class, for percentiles. */
  firstResponseClasses: readonly number[];
};

/** The figures of one day, of all chats that were closed on it. A chat without a topic is counted under `NO_TOPIC_KEY`. */
export type DayStats = {
  day: Day;
  total: Tally;
  operators: Readonly<Record<string, Tally>>;
  /** By topic, and by `topicId:subtopicId` where there is a subtopic. */
  topics: Readonly<Record<string, Tally>>;
};

export const NO_TOPIC_KEY = 'none';

export function emptyDay(day: Day): DayStats {
  return { day, total: NOTHING, operators: {}, topics: {} };
}

/** Do the day's figures hold this chat as it is now? The answer is saved with a closed chat, so that one query finds the chats to be counted. */
export function isCounted(chat: ClosedChat): boolean {
  return chat.counted !== null && same(chat.counted, labelsOf(chat));
}

/**
 * Counts a closed chat into its day, once. The chat's `counted` says what the day holds of it already, so a second run changes nothing, and a late
 * rating or another topic replaces what was counted before. The day and the chat are to be saved together. Throws on a chat of another day.
 */
export function count(stats: DayStats, chat: ClosedChat): { stats: DayStats; chat: ClosedChat } {
  if (chat.metrics.day !== stats.day) throw new Error('A chat is counted into the day of its close');
  if (isCounted(chat)) return { stats, chat };
  const without = chat.counted === null ? stats : added(stats, chat, chat.counted, -1);
  const counted = labelsOf(chat);
  return { stats: added(without, chat, counted, 1), chat: { ...chat, counted } };
}

/**
 * The day's figures computed anew from all its closed chats, each as it was counted (`counted`). A chat whose rating or topic has changed since is added as
 * it was counted, and a chat that was never counted is left out. The sweep counts both later: it subtracts exactly what `counted` says.
 */
export function rebuild(day: Day, chats: Iterable<ClosedChat>): DayStats {
  let stats = emptyDay(day);
  for (const chat of chats) if (chat.counted !== null) stats = added(stats, chat, chat.counted, 1);
  return stats;
}

/** The figures of several days together, for a report. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  let sum = NOTHING;
  for (const tally of tallies) sum = plus(sum, tally, 1);
  return sum;
}

function labelsOf({ topic, rating, ending }: ClosedChat): Counted {
  const labels = { topicId: topic?.topicId ?? null, subtopicId: topic?.subtopicId ?? null };
  return { ...labels, score: rating?.score ?? null, ending };
}

function same(a: Counted, b: Counted): boolean {
  const alike = a.topicId === b.topicId && a.subtopicId === b.subtopicId && a.score === b.score;
  return alike && (a.ending ?? null) === (b.ending ?? null);
}

function added(stats: DayStats, chat: ClosedChat, labels: Counted, sign: 1 | -1): DayStats {
  const whole = wholeOf(chat, labels);
  let { operators, topics } = stats;
  for (const [operatorId, tally] of byOperator(chat, labels)) operators = put(operators, operatorId, tally, sign);
  topics = put(topics, labels.topicId ?? NO_TOPIC_KEY, whole, sign);
  if (labels.subtopicId !== null) topics = put(topics, `${labels.topicId}:${labels.subtopicId}`, whole, sign);
  return { ...stats, total: plus(stats.total, whole, sign), operators, topics };
}

/** Adds to one entry. An entry whose figures all become 0 is removed. */
function put(all: DayStats['topics'], key: string, tally: Tally, sign: 1 | -1): DayStats['topics'] {
  const { [key]: before = NOTHING, ...others } = all;
  const after = plus(before, tally, sign);
  return isNothing(after) ? others : { ...others, [key]: after };
}

function wholeOf({ metrics }: ClosedChat, { score, ending = null }: Counted): Tally {
  const { waitingMs, firstResponseMs, handlingMs, responses, reassignments } = metrics;
  return tallyOf({
    chats: 1,
    byBot: waitingMs === null ? 1 : 0,
    ...endedAs(ending),
    ...(ending === 'abandoned'
      ? { abandonedMs: waitingMs ?? 0 }
      : { waits: waitingMs === null ? 0 : 1, waitingMs: waitingMs ?? 0 }),
    ...firstResponseOf(firstResponseMs),
    responses: responses.count,
    responseMs: responses.sumMs,
    handled: handlingMs === null ? 0 : 1,
    handlingMs: handlingMs ?? 0,
    reassignments,
    ...ratingOf(score),
  });
}

/** The figures of a chat for each operator: the close and the rating belong to the last owner, each answer to the operator who gave it. */
function byOperator({ ownerId, metrics }: ClosedChat, { score, ending = null }: Counted): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (operatorId: string, part: Partial<Tally>) =>
    tallies.set(operatorId, plus(tallies.get(operatorId) ?? NOTHING, tallyOf(part), 1));
  for (const { operatorId, responses, handlingMs, lost } of metrics.shares) {
    const worked = { handled: handlingMs > 0 ? 1 : 0, handlingMs, reassignments: lost };
    add(operatorId, { ...worked, responses: responses.count, responseMs: responses.sumMs });
  }
  if (metrics.firstResponderId !== null) add(metrics.firstResponderId, firstResponseOf(metrics.firstResponseMs));
  if (ownerId !== null) add(ownerId, { chats: 1, ...endedAs(ending), ...ratingOf(score) });
  return tallies;
}

function firstResponseOf(ms: Ms | null): Partial<Tally> {
  if (ms === null) return {};
  const found = FIRST_RESPONSE_CLASSES.findIndex((end) => ms <= end);
  const its = found === -1 ? FIRST_RESPONSE_CLASSES.length : found;
  return {
    firstResponses: 1,
    firstResponseMs: ms,
    firstResponseClasses: NOTHING.firstResponseClasses.map((_, i) => (i === its ? 1 : 0)),
  };
}

/** The measure of each ending that has one of its own. */
const ENDED_AS: Partial<Record<Ending, Measure>> = {
  bot: 'solvedByBot',
  abandoned: 'abandoned',
  silent: 'silent',
  dismissed: 'dismissed',
};

function endedAs(ending: Ending | null): Partial<Tally> {
  const measure = ending === null ? undefined : ENDED_AS[ending];
  return measure === undefined ? {} : { [measure]: 1 };
}

function ratingOf(score: number | null): Partial<Tally> {
  return score === null ? {} : { ratings: 1, ratingSum: score };
}

const zeros = Object.fromEntries(MEASURES.map((name) => [name, 0])) as Record<Measure, number>;
/** The tally of no chat at all. */
export const NOTHING: Tally = {
  ...zeros,
  firstResponseClasses: [0, ...FIRST_RESPONSE_CLASSES].map(() => 0),
};

function tallyOf(part: Partial<Tally>): Tally {
  return { ...NOTHING, ...part };
}

function plus(a: Tally, b: Tally, sign: 1 | -1): Tally {
  // A day that was counted before a measure existed has none of it.
  const sums = Object.fromEntries(MEASURES.map((name) => [name, (a[name] ?? 0) + sign * (b[name] ?? 0)])) as Record<
    Measure,
    number
  >;
  const classes = a.firstResponseClasses.map((n, i) => n + sign * (b.firstResponseClasses[i] ?? 0));
  return { ...sums, firstResponseClasses: classes };
}

function isNothing(tally: Tally): boolean {
  return MEASURES.every((name) => !tally[name]) && tally.firstResponseClasses.every((n) => n === 0);
}
