import type { Random } from '../../functions/src/domain/bot/random.ts';
import { assign } from '../../functions/src/domain/chat/assign.ts';
import { handOff } from '../../functions/src/domain/chat/hand-off.ts';
import { start } from '../../functions/src/domain/chat/start.ts';
import type { QueuedChat } from '../../functions/src/domain/chat.ts';
import { queuedSince } from '../../functions/src/domain/chat.ts';
import { inQueueOf, openedTo } from '../../functions/src/domain/group/chat-group.ts';
import type { Operator } from '../../functions/src/domain/operator.ts';
import { loadOf, withoutChat } from '../../functions/src/domain/operator.ts';
import { pair } from '../../functions/src/domain/routing.ts';
import { DEFAULT_SETTINGS } from '../../functions/src/domain/settings.ts';
import { newOperator } from '../../functions/src/domain/team.ts';
import type { Ms } from '../../functions/src/domain/time.ts';
import { MINUTE } from '../../functions/src/domain/time.ts';
import { newVisitor } from '../../functions/src/domain/visitor.ts';

/**
 * The input of a simulation. `load` is the average share of all places for parallel chats that is taken. `chats` is the number of chats that come for each
 * operator. `groups`: into so many groups the operators are divided evenly, and half of the chats are for one of them by chance; 0 for none.
 */
export type Office = { operators: number; load: number; chats: number; groups?: number };

export type Fairness = {
  operators: number;
  load: number;
  /** The chats of the busiest and of the laziest operator, as shares of the average. */
  busiest: number;
  laziest: number;
  /** How many chats the chosen operator has open on average after an assignment, including the new one. */
  meanParallel: number;
  /** The share of all chats that had to wait in the queue. */
  waited: number;
  groups: number;
  /** The share of the groups' chats that their own people got; null where there are no groups. */
  inGroup: number | null;
};

export const MEAN_HANDLING: Ms = 8 * MINUTE;
const SETTINGS = DEFAULT_SETTINGS.en;

/**
 * Lets chats come at random times (Poisson). All operators are at work, and keep each chat for a random time (exponential). The product's own routing
 * assigns the chats, until so many have come.
 */
export function simulate({ operators: count, load, chats, groups = 0 }: Office, random: Random): Fairness {
  const team = new Map(
    Array.from({ length: count }, (_, i): [string, Operator] => {
      const who = { id: `operator-${i}`, firstName: '', role: 'operator', maxChats: SETTINGS.maxChats } as const;
      return [
        who.id,
        {
          ...newOperator({ ...who, shiftId: '' }, 0),
          status: 'working',
          groups: groups > 0 ? [`group-${i % groups}`] : [],
        },
      ];
    }),
  );
  const got = new Map([...team.keys()].map((id) => [id, 0]));
  const between = MEAN_HANDLING / (load * count * SETTINGS.maxChats);
  const ends: { at: Ms; chatId: string; operatorId: string }[] = [];
  let queue: QueuedChat[] = [];
  let parallel = 0;
  let waited = 0;
  const ofGroups = { all: 0, inside: 0 };
  let next = exponential(between, random);
  for (let came = 0; came < chats * count;) {
    const end = earliest(ends);
    const opening = Math.min(...queue.map(opensAt), Infinity);
    const now = Math.min(next, end?.at ?? Infinity, opening);
    queue = queue.map((chat) => (opensAt(chat) <= now ? openedTo(chat, 'all-busy', now) : chat));
    if (end !== undefined && end.at === now) {
      ends.splice(ends.indexOf(end), 1);
      team.set(end.operatorId, withoutChat(team.get(end.operatorId)!, end.chatId));
    } else if (next === now) {
      const isForGroup = groups > 0 && random() < FOR_GROUPS;
      queue.push(calling(came++, now, isForGroup ? `group-${Math.floor(random() * groups)}` : null));
      next = now + exponential(between, random);
    }
    for (const { chat, operator, why, among } of pair(queue, [...team.values()], now)) {
      const given = assign(chat, operator, null, { why, by: 'routing', among, overLimit: false }, now);
      if (!given.ok) throw new Error(`Paired, but refused: ${given.reason}`);
      const [owner] = given.operators;
      team.set(owner!.id, owner!);
      got.set(owner!.id, got.get(owner!.id)! + 1);
      parallel += loadOf(owner!);
      if (chat.group) ofGroups.all++;
      if (chat.group && operator.groups?.includes(chat.group.id)) ofGroups.inside++;
      if (queuedSince(chat) < now) waited++;
      ends.push({ at: now + exponential(MEAN_HANDLING, random), chatId: chat.id, operatorId: owner!.id });
      queue = queue.filter(({ id }) => id !== chat.id);
    }
  }
  const served = [...got.values()];
  const all = served.reduce((sum, n) => sum + n, 0);
  const average = all / count;
  return {
    operators: count,
    load,
    busiest: Math.max(...served) / average,
    laziest: Math.min(...served) / average,
    meanParallel: parallel / all,
    waited: waited / all,
    groups,
    inGroup: ofGroups.all === 0 ? null : ofGroups.inside / ofGroups.all,
  };
}

/** The share of chats that are for a group, where there are groups. */
const FOR_GROUPS = 0.5;

const opensAt = ({ group }: QueuedChat): Ms =>
  group && group.openedAt === null ? group.since + SETTINGS.groupWaitMs : Infinity;

function calling(n: number, now: Ms, groupId: string | null): QueuedChat {
  const visitor = newVisitor({ id: `visitor-${n}`, tokenHash: '', locale: 'en' }, now);
  const begun = start(visitor, 'company', `chat-${n}`, now);
  const called = begun.ok ? handOff(begun.chat, 'cannot-answer', null, SETTINGS, now) : begun;
  if (!called.ok) throw new Error(`Not called: ${called.reason}`);
  return groupId === null ? called.chat : { ...called.chat, group: inQueueOf(groupId, ['topic'], now) };
}

function exponential(mean: Ms, random: Random): Ms {
  return -mean * Math.log(1 - random());
}

function earliest<T extends { at: Ms }>(all: readonly T[]): T | undefined {
  let first: T | undefined;
  for (const one of all) if (first === undefined || one.at < first.at) first = one;
  return first;
}
