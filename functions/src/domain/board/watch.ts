import type { Ms } from '../time.ts';
import type { Wait } from './lately.ts';

/** What the server keeps of a company's board for itself, `companies/{c}/leases/board`. */
export type BoardWatch = {
  companyId: string;
  watchedUntil: Ms;
  /** When the board was counted last, by the database's clock; 0 before the first time. */
  countedAt: Ms;
  /** When the whole team was read last; 0 when it must be read anew with all last names. */
  wholeAt: Ms;
  /** The first answers of the last 30 minutes as a flat list: at, ms, at, ms … */
  waits: readonly Ms[];
};

export const newWatch = (companyId: string, watchedUntil: Ms): BoardWatch => ({
  companyId,
  watchedUntil,
  countedAt: 0,
  wholeAt: 0,
  waits: [],
});

export const waitsOf = ({ waits }: BoardWatch): Wait[] =>
  Array.from({ length: Math.floor(waits.length / 2) }, (_, i) => ({ at: waits[2 * i]!, ms: waits[2 * i + 1]! }));

export const flat = (waits: readonly Wait[]): Ms[] => waits.flatMap(({ at, ms }) => [at, ms]);
