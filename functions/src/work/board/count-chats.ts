import type { Counts } from '../../domain/board/board-of.ts';
import { WEEK } from '../../domain/board/board-of.ts';
import { MOST_ANSWERING, MOST_LINES } from '../../domain/board/board.ts';
import type { Wait } from '../../domain/board/lately.ts';
import { LATELY, waitOf, waitsNow } from '../../domain/board/lately.ts';
import type { Chat } from '../../domain/chat.ts';
import { isOwned } from '../../domain/chat.ts';
import { boundsOf, dayOf, daysBefore } from '../../domain/day.ts';
import { byWaiting } from '../../domain/routing.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { answeredSince, answeringOf, closedIn, ownedOf, withBotOf } from '../../store/board.ts';
import type { Moment } from '../../store/moment.ts';
import { queueOf } from '../../store/queue.ts';
import { CODEC } from '../../store/refs.ts';

/** A save of an answer may come so much later than the moment that stands in it: its decision is made some times anew, and clocks differ. */
const LATE: Ms = 20 * SECOND;

/** What the company's chats are at a moment. `known`: the first answers that were found up to `countedAt`. Reads what is shown, and counts the rest. */
export async function countChats(
  moment: Moment,
  companyId: string,
  timeZone: string,
  { known, countedAt }: { known: readonly Wait[]; countedAt: Ms },
): Promise<Counts> {
  const find = async (query: Parameters<Moment['find']>[0]): Promise<Chat[]> =>
    (await moment.find(query, CODEC.chat)).map(({ value }) => value);
  const now = Date.now();
  const cut = Math.max(countedAt - LATE, now - LATELY - LATE);
  const [here, gone, longest, answered] = await Promise.all([
    find(queueOf(companyId, 'here').limit(MOST_LINES)),
    find(queueOf(companyId, 'gone').limit(MOST_LINES)),
    find(answeringOf(companyId).limit(MOST_ANSWERING)),
    find(answeredSince(companyId, cut)),
  ]);
  const at = moment.at();
  const day = dayOf(at, timeZone);
  const today = boundsOf(day, timeZone);
  const before = boundsOf(daysBefore(day, WEEK), timeZone);
  const sameTime = Math.min(before.from + (at - today.from), before.to);
  // A list that is not full has been counted by reading it.
  const unlessAll = (found: readonly Chat[], most: number, query: Parameters<Moment['find']>[0]) =>
    found.length < most ? found.length : moment.count(query);
  const [hereAll, goneAll, answering, withBot, withPeople, closed, closedBefore] = await Promise.all([
    unlessAll(here, MOST_LINES, queueOf(companyId, 'here')),
    unlessAll(gone, MOST_LINES, queueOf(companyId, 'gone')),
    unlessAll(longest, MOST_ANSWERING, answeringOf(companyId)),
    moment.count(withBotOf(companyId)),
    moment.count(ownedOf(companyId)),
    moment.count(closedIn(companyId, today.from, at + 1)),
    moment.count(closedIn(companyId, before.from, sameTime)),
  ]);
  return {
    at,
    timeZone,
    here: hereAll,
    gone: goneAll,
    queue: [...here, ...gone].filter((chat) => chat.state === 'queued').toSorted(byWaiting),
    answering,
    longest: longest.filter(isOwned),
    waits: waitsNow(
      known,
      cut,
      answered.flatMap((chat) => waitOf(chat) ?? []),
      at,
    ),
    withBot,
    withPeople,
    closed,
    closedBefore,
  };
}
