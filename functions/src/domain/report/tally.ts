import type { Ms } from '../time.ts';
import type { Cell, ChatSet } from './chat-set.ts';
import type { Span } from './figure-table.ts';
import type { Sketch } from './sketch.ts';

/**
 * Counts and sums of chats, by the keys below; what is 0 has no key. Tallies can be added and subtracted, so a late rating, another topic or a client who comes
 * back corrects them exactly.
 */
export type Tally = Readonly<Record<string, number>>;

/** The tally of no chat at all. */
export const NOTHING: Tally = {};

/** What is counted besides the sets of chats, which stand under their own names. `marks` is the sum of the marks. */
export const SUMS = ['responses', 'reassignments', 'transfers', 'marks'] as const;
export type Sum = (typeof SUMS)[number];

/** The keys of a tally. */
export const KEY = {
  chats: 'chats',
  /** Chats of which is not known enough to tell their fate. */
  older: 'older',
  set: (set: ChatSet): string => set,
  sum: (sum: Sum): string => sum,
  span: (span: Span, its: number | string): string => `${span}/${its}`,
  /** How long the longest times of chats were that the rules of work are about (rules/facts.ts), and after which of them a mark may be asked. */
  longest: (what: string, its: number | string): string => `longest:${what}/${its}`,
  mark: (kind: string): string => `mark:${kind}`,
  began: (cell: Cell): string => `began:${cell}`,
  waited: (cell: Cell): string => `waited:${cell}`,
  waitedMs: (cell: Cell): string => `waited-ms:${cell}`,
  /** Time at work on a day: what more of it there is from this ms of the day on. `working` by the ledger, `held` with a taken chat. */
  working: (offset: Ms): string => `working/${offset}`,
  held: (offset: Ms): string => `held/${offset}`,
  /** Intervals of the ledger on this day that an admin has corrected. */
  corrected: 'corrected',
  /** The same of one operator, where several are counted together. */
  correctedOf: (operatorId: string): string => `corrected@${operatorId}`,
  /** Sums of what `working` and `held` come to, in ms; only where several operators are counted together. */
  active: 'active-ms',
  occupied: 'occupied-ms',
} as const;

export function plus(a: Tally, b: Tally, sign: 1 | -1 = 1): Tally {
  const sum: Record<string, number> = { ...a };
  addTo(sum, b, sign);
  return sum;
}

/** All of them together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum: Record<string, number> = {};
  for (const tally of tallies) addTo(sum, tally, 1);
  return sum;
}

function addTo(sum: Record<string, number>, tally: Tally, sign: 1 | -1): void {
  for (const [key, n] of Object.entries(tally)) {
    const after = (sum[key] ?? 0) + sign * n;
    if (after === 0) delete sum[key];
    else sum[key] = after;
  }
}

/** A sketch as it stands in a tally. */
export function spansOf(span: Span, sketch: Sketch): Tally {
  return Object.fromEntries(Object.entries(sketch).map(([its, n]) => [KEY.span(span, its), n]));
}

/** What of a tally stands behind a prefix, by the rest of the keys. */
export function behind(tally: Tally, prefix: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const key in tally) if (key.startsWith(prefix)) found[key.slice(prefix.length)] = tally[key]!;
  return found;
}

export const isNothing = (tally: Tally): boolean => Object.keys(tally).length === 0;
