import * as v from 'valibot';
import { KEPT } from '../mail.ts';
import { QUESTION_KEPT } from '../question.ts';
import type { Ms } from '../time.ts';
import { DAY } from '../time.ts';

/** How long a kind of data may be kept, in whole days. `forever`: 0 is allowed, too, and means that nothing of it is removed by itself. */
export type Bounds = { least: number; most: number; forever: boolean };

/**
 * The kinds of data whose time a company sets. Questions and letters have an end of their own (Firestore's TTL), so a company can only shorten it; the others are kept
 * until the company says otherwise.
 */
export const KEEPING_BOUNDS = {
  chats: { least: 30, most: 3_650, forever: true },
  questions: { least: 7, most: QUESTION_KEPT / DAY, forever: false },
  letters: { least: 1, most: KEPT / DAY, forever: false },
  audit: { least: 365, most: 3_650, forever: true },
} as const satisfies Record<string, Bounds>;
export type Kept = keyof typeof KEEPING_BOUNDS;
export const KEPT_KINDS = Object.keys(KEEPING_BOUNDS) as readonly Kept[];

const days = ({ least, most, forever }: Bounds) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.check((count) => (forever && count === 0) || (count >= least && count <= most), 'days'),
  );

/** How many days each kind of data is kept. */
export const Keeping = v.strictObject({
  chats: days(KEEPING_BOUNDS.chats),
  questions: days(KEEPING_BOUNDS.questions),
  letters: days(KEEPING_BOUNDS.letters),
  audit: days(KEEPING_BOUNDS.audit),
});

/** What is older than this moment is kept no longer; null where it is kept for ever. */
export const keptFrom = (count: number, now: Ms): Ms | null => (count === 0 ? null : now - count * DAY);
