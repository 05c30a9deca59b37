import type { Operator } from './operator.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Status } from './status.ts';
import { STATUS_RULES } from './status.ts';
import type { Ms } from './time.ts';

/** One interval of the append-only ledger of statuses; `to` is null while it lasts. */
export type Shift = { id: string; status: Status; from: Ms; to: Ms | null };

export type StatusChange = { ok: true; operator: Operator; closed: Shift | null; opened: Shift | null };

/**
 * Puts an operator into a status: closes the open interval and opens the next, without a gap.
 * `by` is the person, or the system, which alone may set `absent`; a person's choice is never overwritten otherwise.
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
  return {
    ok: true,
    operator: { ...operator, status, statusSince: at, shiftId },
    closed: { id: operator.shiftId, status: operator.status, from: operator.statusSince, to: at },
    opened: { id: shiftId, status, from: at, to: null },
  };
}

/** Time in the active state within [from, to) in ms: the sum of the `working` intervals (manual: "время в активе"). */
export function activeTime(shifts: readonly Shift[], from: Ms, to: Ms): Ms {
  let sum = 0;
  for (const shift of shifts) {
    if (!STATUS_RULES[shift.status].countsAsActive) continue;
    sum += Math.max(0, Math.min(shift.to ?? to, to) - Math.max(shift.from, from));
  }
  return sum;
}
