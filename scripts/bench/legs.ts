import type { PageMoment } from './page-moments.ts';
import type { Moment } from './server-moments.ts';

/** A measured message. Times are ms since 1970. */
export type Way = { text: string; entered: number; shown: number };

/** The legs of a message in the order in which they are gone, and whose each is. */
export const LEGS = {
  'Enter to request sent': 'page',
  'request under way': 'browser',
  'until the first read': 'function, sign-in',
  'reads before the save': 'database',
  decision: 'function',
  'commit until saved': 'database',
  'saved until heard': 'database, listener',
  'heard until shown': 'page',
} as const;

export type Leg = keyof typeof LEGS;

/** The last piece with which the database says that all its listeners are told of a save. */
const WHOLE = '"targetChange":{"resumeToken"';

/**
 * The ms of each leg of one message, from what its writer's page, the functions and its reader's page have noted; null when something was not noted.
 * It counts as heard when a stream has brought the message, or the database's last piece for this save.
 */
export function legsOf(
  { text, entered, shown }: Way,
  saved: number,
  moments: readonly Moment[],
  writer: readonly PageMoment[],
  reader: readonly PageMoment[],
): Record<Leg, number> | null {
  const wrote = moments.find(({ what, text: said }) => what === 'writes' && said === text);
  if (wrote === undefined) return null;
  const mine = moments.filter(({ of }) => of === wrote.of);
  const sent = writer.find((one) => one.what === 'sent' && one.text.includes(text))?.at;
  const begun = mine.find(({ what }) => what === 'request')?.at;
  const reads = mine.find(({ what }) => what === 'read begins')?.at;
  const commits = mine.find(({ what }) => what === 'commit begins')?.at;
  const read = mine.findLast(({ what, at }) => what.endsWith(' ends') && at <= (commits ?? 0))?.at;
  const came = reader.filter(({ what, at }) => what === 'came' && at > entered && at <= shown);
  const heard = came.findLast((one) => one.text.includes(WHOLE) || one.text.includes('event: message'))?.at;
  const times = [entered, sent, begun, reads, read, commits, saved, heard, shown];
  if (!times.every((at) => at !== undefined)) return null;
  const names = Object.keys(LEGS) as Leg[];
  return Object.fromEntries(names.map((name, i) => [name, times[i + 1]! - times[i]!])) as Record<Leg, number>;
}
