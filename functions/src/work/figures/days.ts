import type { Day } from '../../domain/day.ts';
import type { DayDoc } from '../../domain/report/day-doc.ts';
import { readAs, storedAs } from '../../domain/report/day-doc.ts';
import { begunOn, changedOn, isYoung, newRegister } from '../../domain/report/register.ts';
import type { Ms } from '../../domain/time.ts';
import { FIGURES_VERSION } from '../../domain/metrics.ts';
import type { DayStats, Days } from '../../domain/stats.ts';
import { emptyDay } from '../../domain/stats.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Days as a save has read them, into how many documents each is spread, and which are stored at all in today's form. */
export type Loaded = { days: Days; shards: ReadonlyMap<Day, number>; stored: ReadonlySet<Day> };

/** Reads whole days, to change them in the same save. A day that nobody has counted into yet is empty. */
export async function loadDays(unit: Unit, companyId: string, days: readonly Day[]): Promise<Loaded> {
  const docs = await unit.readAll(days.map((day) => docOf.stats(companyId, day)));
  const loaded = new Map<Day, DayStats>();
  const shards = new Map<Day, number>();
  const stored = new Set<Day>();
  for (const [i, day] of days.entries()) {
    const doc = docs[i] ?? null;
    const spread = shardsOf(doc);
    const parts = await unit.readAll(placesOf(companyId, day, spread));
    shards.set(day, spread);
    if (doc?.v === FIGURES_VERSION) stored.add(day);
    loaded.set(
      day,
      doc === null
        ? emptyDay(day)
        : readAs(
            doc,
            parts.flatMap((part) => part ?? []),
          ),
    );
  }
  return { days: loaded, shards, stored };
}

/** Wants days written that `loadDays` has read, and the digests forgotten that hold them as they were. */
export async function saveDays(
  unit: Unit,
  companyId: string,
  after: Days,
  { shards, stored: known }: Loaded,
  now: Ms,
): Promise<void> {
  await enter(unit, companyId, [...after.keys()], known, now);
  for (const [day, stats] of after) {
    const before = shards.get(day) ?? 0;
    const stored = storedAs(stats, before);
    unit.put(docOf.stats(companyId, day), stored.doc);
    const places = placesOf(companyId, day, stored.shards.length);
    // A day that is spread just now has shards that nobody has read yet.
    if (stored.shards.length > before) await unit.readAll(places);
    for (const [i, place] of places.entries()) unit.put(place, stored.shards[i]!);
  }
}

/** The register hears of older days that change, and of the first figures of a day. Counting into a day that is young and known needs no look at it. */
async function enter(unit: Unit, companyId: string, days: readonly Day[], known: ReadonlySet<Day>, now: Ms) {
  const late = days.filter((day) => !isYoung(day, now));
  const begun = days.filter((day) => !known.has(day)).toSorted();
  if (late.length === 0 && begun.length === 0) return;
  const doc = docOf.register(companyId);
  const register = (await unit.read(doc)) ?? newRegister(companyId);
  unit.put(doc, begun.reduce(begunOn, changedOn(register, late, now)));
}

const shardsOf = (doc: DayDoc | null): number => (doc?.v === FIGURES_VERSION ? doc.shards : 0);

const placesOf = (companyId: string, day: Day, shards: number) =>
  Array.from({ length: shards }, (_, shard) => docOf.statsShard(companyId, day, shard));
