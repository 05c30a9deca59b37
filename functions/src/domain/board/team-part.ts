import type { Day } from '../day.ts';
import type { Operator } from '../operator.ts';
import { loadOf } from '../operator.ts';
import type { Role } from '../role.ts';
import type { Status } from '../status.ts';
import { shardOf } from '../sweep/shard.ts';
import type { Ms } from '../time.ts';

/**
 * What an operator has done today, as the reports count it. `activeMs`: without the stretch at work that still runs, since `statusSince` or midnight. Null where
 * there was nothing to measure.
 */
export type PersonToday = { activeMs: Ms | null; chats: number; firstMs: Ms | null };

/** One operator as the board shows them. */
export type BoardPerson = {
  id: string;
  firstName: string;
  lastName: string;
  role: Role;
  status: Status;
  statusSince: Ms;
  /** The senior who has put them into this status; missing where it is their own choice or the system's. */
  statusBy?: string;
  /** How many chats they have, taken or not. */
  open: number;
  maxChats: number;
  /** The groups that they are in; missing where there are none. */
  groups?: readonly string[];
  today: PersonToday;
  /** The client who waits longest for their next word; null when none does. */
  waits: { chatId: string; since: Ms } | null;
};

/**
 * A part of the team, `companies/{c}/board/team-{n}`, `n` from 0 to `teamParts` - 1 of the board. `at`: when all of it was true. The figures of today are of `day` and
 * were true at `todayAt`.
 */
export type TeamPart = { at: Ms; day: Day; todayAt: Ms; people: readonly BoardPerson[] };

export const NOTHING_TODAY: PersonToday = { activeMs: null, chats: 0, firstMs: null };

/** What the board shows of an operator. */
export function personOf(
  operator: Operator,
  lastName: string,
  today: PersonToday,
  waits: BoardPerson['waits'],
): BoardPerson {
  const { id, firstName, role, status, statusSince, statusBy, maxChats, groups = [] } = operator;
  const by = { ...(statusBy === undefined ? {} : { statusBy }), ...(groups.length === 0 ? {} : { groups }) };
  return { id, firstName, lastName, role, status, statusSince, ...by, open: loadOf(operator), maxChats, today, waits };
}

/** How many operators a part holds about: they are spread by a hash of their ids, so that each stays in its part. */
const IN_A_PART = 200;

export const partsFor = (people: number): number => Math.max(1, Math.ceil(people / IN_A_PART));

/** In which part an operator stands. */
export const partOf = (operatorId: string, parts: number): number => shardOf(operatorId, parts);
