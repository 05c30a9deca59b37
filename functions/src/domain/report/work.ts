import type { Chat, ClosedChat } from '../chat.ts';
import type { Day } from '../day.ts';
import { boundsOf, dayAfter, dayOf } from '../day.ts';
import type { Ms } from '../time.ts';
import type { Pairs } from './measured.ts';
import type { Tally } from './tally.ts';
import { KEY, plus } from './tally.ts';

/**
 * Intervals as what there is more of from which ms of a day on. Steps of several intervals add up, and an interval can be taken away again; where their
 * running sum is above 0, at least one of the intervals holds. An interval across midnight is in both days, each part once, on days of 23 and 25 hours too.
 */
export function stepsByDay(pairs: Pairs, timeZone: string, key: (offset: Ms) => string): Map<Day, Tally> {
  const days = new Map<Day, Tally>();
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [from, to] = [pairs[i]!, pairs[i + 1]!];
    if (to <= from) continue;
    const last = dayOf(to - 1, timeZone);
    for (let day = dayOf(from, timeZone); day <= last; day = dayAfter(day)) {
      const bounds = boundsOf(day, timeZone);
      const [start, end] = [Math.max(from, bounds.from), Math.min(to, bounds.to)];
      if (end <= start) continue;
      const steps = plus({ [key(start - bounds.from)]: 1 }, { [key(end - bounds.from)]: 1 }, -1);
      days.set(day, plus(days.get(day) ?? {}, steps));
    }
  }
  return days;
}

/** When each operator had a closed chat in their hands. */
export function heldByOperator({ metrics }: ClosedChat, timeZone: string): Map<string, Map<Day, Tally>> {
  return new Map(
    metrics.shares.flatMap(({ operatorId, held = [] }) =>
      held.length === 0 ? [] : [[operatorId, stepsByDay(held, timeZone, KEY.held)] as const],
    ),
  );
}

/**
 * The days before its close on which a closed chat was in somebody's hands, for the query that finds it; mostly there is none. An open chat is in no day's
 * figures yet, so that its messages write none.
 */
export function heldOn(chat: Chat, timeZone: string): Day[] {
  if (chat.state !== 'closed') return [];
  const days = chat.metrics.shares.flatMap(({ held = [] }) => [...stepsByDay(held, timeZone, KEY.held).keys()]);
  const own = dayOf(chat.closedAt, timeZone);
  return [...new Set(days)].filter((day) => day !== own).sort();
}

/** Is an open chat in somebody's hands, or has it been? The figures get its time when it closes; until then a report adds it. */
export function isHeld(chat: Chat): boolean {
  return (
    chat.state === 'active' || (chat.state !== 'closed' && chat.clocks.shares.some(({ held = [] }) => held.length > 0))
  );
}

/** What there is more of from one moment of a day on: of time at work, and of chats in somebody's hands. */
export type Step = { at: Ms; works: number; holds: number };

/** The step that a key of a tally is; null for all other keys. A report of a year asks this of millions of keys, so most are told by their first letter. */
export function stepOf(key: string, n: number): Step | null {
  const first = key.charCodeAt(0);
  if (first === W && key.startsWith('working/')) return { at: Number(key.slice(8)), works: n, holds: 0 };
  if (first === H && key.startsWith('held/')) return { at: Number(key.slice(5)), works: 0, holds: n };
  return null;
}

const [W, H] = ['w'.charCodeAt(0), 'h'.charCodeAt(0)];

/** The time at work on a day, and the part of it with at least one taken chat, in ms. */
export function workIn(steps: Step[]): { activeMs: Ms; occupiedMs: Ms } {
  steps.sort((a, b) => a.at - b.at);
  let [activeMs, occupiedMs, at, works, holds] = [0, 0, 0, 0, 0];
  for (const step of steps) {
    const ran = step.at - at;
    if (works > 0) activeMs += ran;
    if (works > 0 && holds > 0) occupiedMs += ran;
    at = step.at;
    works += step.works;
    holds += step.holds;
  }
  return { activeMs, occupiedMs };
}

/** The same of one operator's tally of one day. */
export function workOf(tally: Tally): { activeMs: Ms; occupiedMs: Ms } {
  const steps: Step[] = [];
  for (const key in tally) {
    const step = stepOf(key, tally[key]!);
    if (step !== null) steps.push(step);
  }
  return workIn(steps);
}
