import type { Day } from '../../domain/day.ts';
import type { DayDoc, Packed } from '../../domain/report/day-doc.ts';
import { readAs } from '../../domain/report/day-doc.ts';
import type { Needs } from '../../domain/report/needs.ts';
import { partsFor } from '../../domain/report/needs.ts';
import type { DayStats } from '../../domain/stats.ts';
import type { Moment } from '../../store/moment.ts';
import { docOf } from '../../store/refs.ts';

/** Fields of a day's own document that each report needs. */
const HEAD = ['v', 'total', 'shards'];

/** Reads stored days, and of each what is needed. A day that does not exist is left out. */
export async function storedDays(
  moment: Moment,
  companyId: string,
  days: readonly Day[],
  needs: Needs,
): Promise<DayStats[]> {
  const parts = (['operators', 'topics'] as const).filter((part) => needs[part]);
  const docs = await moment.parts<DayDoc>(
    days.map((day) => docOf.stats(companyId, day)),
    [...HEAD, ...parts, ...(needs.channels ? ['channels'] : [])],
  );
  const places = docs.flatMap((doc) => {
    if (doc === null || !doc.shards || parts.length === 0) return [];
    return partsFor(needs, doc.shards).map((shard) => ({
      day: doc.day,
      doc: docOf.statsShard(companyId, doc.day, shard),
    }));
  });
  const shards = await moment.parts<Packed>(
    places.map(({ doc }) => doc),
    parts,
  );
  return docs.flatMap((doc) => {
    if (doc === null) return [];
    const own = shards.filter((shard, i) => shard !== null && places[i]!.day === doc.day) as Packed[];
    return [readAs(doc, own)];
  });
}
