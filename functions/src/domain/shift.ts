import type { Day } from './day.ts';
import { boundsOf, dayAfter } from './day.ts';
import type { Versioned } from './form.ts';
import type { Operator } from './operator.ts';
import { statusAfterAbsence } from './operator.ts';
import type { Measured } from './report/measured.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { AwayStatus, Status } from './status.ts';
import { rulesOf } from './status.ts';
import type { Ms } from './time.ts';

/** One interval of the append-only ledger of statuses, [from, to); `to` is null while it lasts. Its version counts its corrections. */
export type Shift = Versioned & {
  id: string;
  status: Status;
  from: Ms;
  to: Ms | null;
  /** What the figures hold of it; missing where they hold nothing. */
  measured?: Measured;
};

export type StatusChange = { ok: true; operator: Operator; closed: Shift | null; opened: Shift | null };

/**
 * Puts an operator into a status: closes the open interval and opens the next, without a gap.
 * `by` is the person or the system. Only the system may set `absent`; otherwise it never overwrites a person's choice.
 * The same status again changes nothing. Refuses `status-by-system`, `deactivated`.
 */
export function changeStatus(
  operator: Operator,
  status: Status,
  by: 'person' | 'system',
  shiftId: string,
  now: Ms,
): StatusChange | Refused {
  if (by === 'person' && status === 'absent') return refuse('status-by-system');
  if (by === 'person' && !operator.active) return refuse('deactivated');
  if (operator.status === status) return { ok: true, operator, closed: null, opened: null };
  const at = Math.max(now, operator.statusSince);
  const { interrupted: _, statusBy: __, ...rest } = operator;
  const interrupted = status === 'absent' && operator.status !== 'absent' ? { interrupted: operator.status } : {};
  return {
    ok: true,
    operator: { ...rest, ...interrupted, status, statusSince: at, shiftId },
    closed: { id: operator.shiftId, status: operator.status, from: operator.statusSince, to: at },
    opened: { id: shiftId, status, from: at, to: null },
  };
}

/**
 * A senior puts a colleague at work on a break, or has them finish: whoever went away without a word gets no more chats. Never to work, which only the
 * person can say of themselves. The colleague is told who did it (`statusBy`). Refuses `deactivated`, and `colleague-absent` of one who is not there anyway.
 */
export function sendAway(
  colleague: Operator,
  status: AwayStatus,
  seniorId: string,
  shiftId: string,
  now: Ms,
): StatusChange | Refused {
  if (colleague.active && colleague.status === 'absent') return refuse('colleague-absent');
  const change = changeStatus(colleague, status, 'person', shiftId, now);
  if (!change.ok || change.opened === null || seniorId === colleague.id) return change;
  return { ...change, operator: { ...change.operator, statusBy: seniorId } };
}

/** Ends an absence: the operator gets the status from before. A double click does no harm: the second call changes nothing. Refuses `deactivated`. */
export function comeBack(operator: Operator, shiftId: string, now: Ms): StatusChange | Refused {
  const status = operator.status === 'absent' ? statusAfterAbsence(operator) : operator.status;
  return changeStatus(operator, status, 'person', shiftId, now);
}

/** The fields of an interval from which time is counted: an interval of the ledger, or one with corrections laid over it (correction.ts). */
export type Stretch = Pick<Shift, 'status' | 'from' | 'to'>;

/**
 * Time in the active state within [from, to) in ms: the sum of the `working` intervals (manual: "время в активе"). The open interval
 * counts up to `now`; time after `now` does not count.
 */
export function activeTime(stretches: readonly Stretch[], from: Ms, to: Ms, now: Ms): Ms {
  let sum = 0;
  for (const stretch of stretches) {
    if (!rulesOf(stretch.status).countsAsActive) continue;
    sum += Math.max(0, Math.min(stretch.to ?? now, to, now) - Math.max(stretch.from, from));
  }
  return sum;
}

/**
 * Active time of each day from `first` to `last`, both included, in the company's time zone. An interval across midnight counts on both sides of
 * it, each part once, also on the days on which the clocks change.
 */
export function activeByDay(
  stretches: readonly Stretch[],
  first: Day,
  last: Day,
  timeZone: string,
  now: Ms,
): { day: Day; activeMs: Ms }[] {
  const days: { day: Day; activeMs: Ms }[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) {
    const { from, to } = boundsOf(day, timeZone);
    days.push({ day, activeMs: activeTime(stretches, from, to, now) });
  }
  return days;
}
