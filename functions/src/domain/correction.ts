import type { Operator } from './operator.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import { may } from './role.ts';
import type { Shift } from './shift.ts';
import type { Status } from './status.ts';
import type { Ms } from './time.ts';

/**
 * What an admin states to have been the real status during an interval of the ledger, or a part of it. The ledger itself is never changed:
 * corrections are laid over it when it is read, later ones over earlier ones.
 */
export type Correction = {
  id: string;
  shiftId: string;
  from: Ms;
  to: Ms;
  status: Status;
  reason: string;
  by: string;
  at: Ms;
};

/**
 * Corrects [from, to) of a closed interval. The correction lies within that interval, so corrected intervals neither overlap nor leave a gap, and
 * the future cannot be corrected. Refuses `not-allowed`, `unknown-shift`, `shift-open`, `outside-shift` (with `from`, `to` of the interval).
 */
export function correct(
  shift: Shift | null,
  wanted: { id: string; from: Ms; to: Ms; status: Status; reason: string },
  admin: Operator,
  now: Ms,
): { ok: true; correction: Correction } | Refused {
  if (!may(admin.role, 'correct shifts')) return refuse('not-allowed');
  if (shift === null) return refuse('unknown-shift');
  if (shift.to === null) return refuse('shift-open');
  const { from, to } = wanted;
  if (from < shift.from || to > shift.to || from >= to)
    return refuse('outside-shift', { from: shift.from, to: shift.to });
  return { ok: true, correction: { ...wanted, shiftId: shift.id, by: admin.id, at: now } };
}

/** An interval as it is read: of a correction if `correctionId` is set, otherwise of the ledger. */
export type Reading = Shift & { correctionId: string | null };

/** The ledger in order of time, with its corrections laid over it. It covers exactly what the ledger covers. */
export function corrected(shifts: readonly Shift[], corrections: readonly Correction[]): Reading[] {
  const inOrder = corrections.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return shifts
    .map((shift): Reading => ({ ...shift, correctionId: null }))
    .sort(byTime)
    .flatMap((shift) => inOrder.filter(({ shiftId }) => shiftId === shift.id).reduce(laidOver, [shift]));
}

function laidOver(readings: readonly Reading[], { id, shiftId, from, to, status }: Correction): Reading[] {
  const before = readings
    .filter((reading) => reading.from < from)
    .map((reading) => ({ ...reading, to: least(reading.to, from) }));
  const after = readings
    .filter((reading) => reading.to === null || reading.to > to)
    .map((reading) => ({ ...reading, from: Math.max(reading.from, to) }));
  return [...before, { id: shiftId, status, from, to, correctionId: id }, ...after];
}

const least = (a: Ms | null, b: Ms): Ms => (a === null ? b : Math.min(a, b));

function byTime(a: Reading, b: Reading): number {
  return a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity);
}
