import type { Sightings } from './operator.ts';
import type { Tally } from './tally.ts';
import { LEGS, percentile } from './tally.ts';

/** Prints what became of every message, as a table or as one JSON object. Returns whether anything was lost, doubled or out of order. */
export function print(tally: Tally, seen: Sightings, ms: number, json: boolean): boolean {
  const { latency, failed, ...counts } = tally;
  for (const why of failed) console.error(why);
  const desks = [...seen.onDesk.values()];
  const missed = [...seen.dueOnDesk].filter((id) => !seen.onDesk.has(id)).length;
  // A message on two operators' screens means a chat with two owners. A message twice on one screen is a duplicate.
  const doubled = desks.filter(
    (screens) => screens.size > 1 || [...screens.values()].some((times) => times > 1),
  ).length;
  const legs = Object.fromEntries(
    LEGS.map((leg) => [
      leg,
      {
        n: latency[leg].length,
        p50: Math.round(percentile(latency[leg], 0.5)),
        p95: Math.round(percentile(latency[leg], 0.95)),
      },
    ]),
  );
  const result = {
    ...counts,
    deliveredToOperator: desks.length,
    lost: counts.lost + missed,
    duplicated: counts.duplicated + doubled,
    failedVisits: failed.length,
    seconds: Math.round(ms / 100) / 10,
    latencyMs: legs,
  };
  if (json) console.log(JSON.stringify(result));
  else {
    const { latencyMs, ...rest } = result;
    for (const [name, value] of Object.entries(rest)) console.log(`${name.padEnd(22)} ${String(value).padStart(8)}`);
    console.log(`\n${'leg (ms)'.padEnd(22)} ${'n'.padStart(8)} ${'p50'.padStart(8)} ${'p95'.padStart(8)}`);
    for (const [leg, { n, p50, p95 }] of Object.entries(latencyMs)) {
      console.log(`${leg.padEnd(22)} ${String(n).padStart(8)} ${String(p50).padStart(8)} ${String(p95).padStart(8)}`);
    }
  }
  return failed.length > 0 || result.lost > 0 || result.duplicated > 0 || result.gaps > 0;
}
