import type { Chat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import { rulesOf } from '../status.ts';
import type { Entry } from '../stats.ts';
import type { Ms } from '../time.ts';
import type { Tally } from './tally.ts';
import { KEY } from './tally.ts';
import { stepsByDay } from './work.ts';

/** The time at work that still runs: of operators who are working now, from the beginning of their status. */
export function workingNow(operators: readonly Operator[], timeZone: string, now: Ms): Entry[] {
  return operators
    .filter(({ status }) => rulesOf(status).countsAsActive)
    .flatMap(({ id, statusSince }) => entries(id, stepsByDay([statusSince, now], timeZone, KEY.working)));
}

/** The time in somebody's hands of chats that are not closed yet: what has been, and of a taken chat what still runs. */
export function heldNow(chats: readonly Chat[], timeZone: string, now: Ms): Entry[] {
  return chats.flatMap((chat) => {
    if (chat.state === 'closed') return [];
    const runs = chat.state === 'active' ? [{ operatorId: chat.ownerId, held: [chat.clocks.turnedAt, now] }] : [];
    return [...chat.clocks.shares, ...runs].flatMap(({ operatorId, held = [] }) =>
      entries(operatorId, stepsByDay(held, timeZone, KEY.held)),
    );
  });
}

const entries = (key: string, days: ReadonlyMap<string, Tally>): Entry[] =>
  [...days].map(([day, tally]) => ({ day, tally, of: 'operators', key }));
