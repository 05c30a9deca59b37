import type { Measured } from './measure.ts';
import type { Month } from './month.ts';
import type { Prices } from './prices.ts';
import type { Spent } from './record.ts';
import type { Usage } from './usage.ts';
import { NOTHING, dollarsOf, sum } from './usage.ts';

const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;

/** One row of a table: the counts, and the dollars of a thousand of it. */
export function rowOf(usage: Usage, prices: Prices) {
  return {
    reads: round(usage.reads),
    listened: round(usage.listened),
    'by rules': round(usage.rules),
    writes: round(usage.writes),
    deletes: round(usage.deletes),
    calls: round(usage.calls),
    'GiB-s': round(usage.gibSeconds, 2),
    'egress KB': round(usage.egressBytes / 1024),
    '$ per 1,000': round(1_000 * dollarsOf(usage, prices), 3),
  };
}

/** What a record was spent on, the dearest first. `times`: by how many a bystander's listeners are multiplied. */
export function partsOf({ functions, listeners }: Spent, times: number, prices: Prices) {
  const ofListeners = Object.entries(listeners).flatMap(([who, kinds]) =>
    Object.entries(kinds).map(
      ([kind, usage]) => [`${who}: ${kind}`, sum([who === 'bystander' ? times : 1, usage])] as const,
    ),
  );
  return [...Object.entries(functions), ...ofListeners]
    .map(([what, usage]) => [what, rowOf(usage, prices)] as const)
    .toSorted(([, a], [, b]) => b['$ per 1,000'] - a['$ per 1,000']);
}

export function print(all: readonly Measured[], months: readonly Month[], prices: Prices): void {
  const table = (title: string, rows: readonly (readonly [string, object])[]) => {
    console.log(`\n${title}`);
    console.table(Object.fromEntries(rows));
  };
  const first = all[0]!;
  table(
    'A chat of 15 messages',
    all.map(({ operators, chat }) => [`${operators} operators`, rowOf(chat, prices)]),
  );
  table(
    `An operator's shift of ${prices.assumed.shiftHours} hours (${first.beats.all} heartbeats, ${first.beats.writing} of them written)`,
    all.map(({ operators, shift }) => [`${operators} operators`, rowOf(shift, prices)]),
  );
  table(
    `What a chat is spent on, with ${first.operators} operators`,
    partsOf(first.chatRecord, first.operators - 1, prices),
  );
  const last = all.at(-1)!;
  if (last !== first)
    table(
      `The dearest, with ${last.operators} operators`,
      partsOf(last.chatRecord, last.operators - 1, prices).slice(0, 8),
    );
  table(
    `What a shift is spent on, with ${last.operators} operators`,
    Object.entries(last.shiftParts).map(([what, usage]) => [what, rowOf(usage, prices)]),
  );
  table('A minute of the schedules in which nothing is due', [
    ['sweepMinute', rowOf(sum(NOTHING, first.minute), prices)],
  ]);
  table(
    'A month, dollars',
    months.map(({ chatsADay, operators, dollars, total }) => [
      `${chatsADay} chats a day, ${operators} operators`,
      Object.fromEntries(Object.entries({ ...dollars, total }).map(([what, value]) => [what, round(value, 2)])),
    ]),
  );
}
