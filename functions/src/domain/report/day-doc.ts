import type { Day } from '../day.ts';
import { FIGURES_VERSION } from '../metrics.ts';
import type { DayStats } from '../stats.ts';
import { emptyDay } from '../stats.ts';
import { shardOf } from '../sweep/shard.ts';
import type { Tally } from './tally.ts';

/** The tallies of operators and topics, as texts: a database map of some thousand numbers takes longer to read than the whole report takes to count. */
export type Packed = { operators: string; topics: string };

type Tallies = Readonly<Record<string, Tally>>;

/**
 * A day as it is stored. A busy company's operators and topics stand in `shards` documents of their own, 0 for none. All tallies are texts, for the same reason; days that
 * were stored before have maps in `total` and `channels`, and become texts when they are next written.
 */
export type DayDoc = {
  day: Day;
  v: number;
  total: string | Tally;
  /** Not read where no channel is asked for. */
  channels?: string | Tallies;
  shards: number;
} & Partial<Packed>;

/** Into how many documents the operators and topics of a day are spread: as few as hold so many characters each. A document may have 1 MiB. */
const SPREADS = [8, 32] as const;
export const MOST_PACKED = 500_000;

/** In which of `shards` documents an operator stands, or a topic with its subtopics. */
export const placeOf = (key: string, shards: number): number => shardOf(key.split(':')[0] ?? key, shards);

/** How a day is stored: its own document, and those of its shards. A day that has been spread stays so, and is spread further when it grows. */
export function storedAs(stats: DayStats, shardsBefore: number): { doc: DayDoc; shards: readonly Packed[] } {
  const { day, total, channels } = stats;
  const whole = packed(stats);
  const size = whole.operators.length + whole.topics.length;
  const needed = size <= MOST_PACKED ? 0 : (SPREADS.find((many) => size <= many * MOST_PACKED) ?? SPREADS[1]);
  const shards = Math.max(shardsBefore, needed);
  const head = { day, v: FIGURES_VERSION, total: JSON.stringify(total), channels: JSON.stringify(channels) };
  if (shards === 0) return { doc: { ...head, shards: 0, ...whole }, shards: [] };
  const parts = Array.from({ length: shards }, (_, place) => {
    const own = (tallies: DayStats['topics']) =>
      Object.fromEntries(Object.entries(tallies).filter(([key]) => placeOf(key, shards) === place));
    return packed({ operators: own(stats.operators), topics: own(stats.topics) });
  });
  return { doc: { ...head, shards }, shards: parts };
}

/** A stored day with the shards that were read, of which only one part may have been asked for. A day of an earlier version of the figures counts as empty: its chats are counted anew. */
export function readAs(doc: DayDoc, shards: readonly Partial<Packed>[] = []): DayStats {
  const { day, v, total, channels = {}, operators, topics } = doc;
  const unpacked = <T>(stored: string | T): T => (typeof stored === 'string' ? JSON.parse(stored) : stored);
  if (v !== FIGURES_VERSION) return emptyDay(day);
  const parts = [{ operators, topics }, ...shards];
  const all = (which: keyof Packed) =>
    Object.assign({}, ...parts.map((part) => JSON.parse(part[which] ?? '{}'))) as DayStats['topics'];
  return {
    day,
    total: unpacked<Tally>(total),
    channels: unpacked<Tallies>(channels),
    operators: all('operators'),
    topics: all('topics'),
  };
}

const packed = ({ operators, topics }: Pick<DayStats, 'operators' | 'topics'>): Packed => ({
  operators: JSON.stringify(operators),
  topics: JSON.stringify(topics),
});
