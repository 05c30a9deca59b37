import type { QueuedChat } from '../../domain/chat.ts';
import type { Opening } from '../../domain/group/chat-group.ts';
import { EVERYBODY } from '../../domain/group/chat-group.ts';
import type { Group } from '../../domain/group/group.ts';
import { standingOf } from '../../domain/group/standing.ts';
import type { Operator } from '../../domain/operator.ts';
import { isAvailable, loadOf } from '../../domain/operator.ts';
import type { Pair } from '../../domain/routing.ts';
import { pair, serves } from '../../domain/routing.ts';
import type { Ms } from '../../domain/time.ts';
import { countOf } from '../../store/look.ts';
import type { Part } from '../../store/queue.ts';
import { atWorkOf, availableOf, queueAfter, queueOf } from '../../store/queue.ts';
import { CODEC } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** In which queues to look, how many chats to pair at most, and the company's groups. */
export type Look = { pools: readonly string[]; most: number; groups: readonly Group[] };

/** Who gets which chat, and which chats of a group are to be opened to everybody at once, because nobody of it is at work. */
export type Found = { pairs: readonly Pair[]; opens: readonly { chat: QueuedChat; why: Opening }[] };

/** Who may be given chats of a queue: the least loaded of them, and how many there are. */
type Staff = { operators: readonly Operator[]; free: number };
const NOBODY: Staff = { operators: [], free: 0 };

/**
 * Reads the first `most` chats of each queue and about as many of the least loaded operators who may have them, and pairs them. The number of documents read
 * depends on `most` and on the queues asked for, not on their lengths or on the size of the team: a count query says how many operators are free. Of one queue
 * chats and people are read in parallel; of several only the people of those in which anybody waits.
 * Reads further chats only when some that were read may not go straight back to the operator whom they left.
 */
export async function findPairs(find: Unit['find'], companyId: string, look: Look, now: Ms): Promise<Found> {
  const staff = new Map<string, Promise<Staff>>();
  const staffOf = (pool: string): Promise<Staff> => {
    const known = staff.get(pool) ?? readStaff(find, companyId, pool, look);
    staff.set(pool, known);
    return known;
  };
  if (look.pools.length === 1) void staffOf(look.pools[0]!).catch(() => {});
  const here = await findIn('here', find, companyId, look, staffOf, now);
  if (here.pairs.length > 0 || here.opens.length > 0) return here;
  // Whoever has left is asked for only when nobody who is there fits: mostly nobody has left, and the question would cost each hand-off a read.
  const free = await Promise.all(staff.values());
  const full =
    look.pools.length === 1 && look.pools[0] === EVERYBODY && free.every(({ operators }) => operators.length === 0);
  return full ? here : findIn('gone', find, companyId, look, staffOf, now);
}

async function readStaff(find: Unit['find'], companyId: string, pool: string, { most, groups }: Look): Promise<Staff> {
  if (pool !== EVERYBODY && isOver(pool, groups)) return NOBODY;
  const available = availableOf(companyId, pool);
  // Each chat avoids at most one operator, so one operator more than chats is always enough.
  const [free, operators] = await Promise.all([countOf(available), find(available.limit(most + 1), CODEC.operator)]);
  return { operators: operators.filter(isAvailable), free };
}

async function findIn(
  part: Part,
  find: Unit['find'],
  companyId: string,
  { pools, most, groups }: Look,
  staffOf: (pool: string) => Promise<Staff>,
  now: Ms,
): Promise<Found> {
  const waiting = new Map<string, { queue: QueuedChat[]; isWhole: boolean }>();
  const readOn = async (pool: string) => {
    const queue = waiting.get(pool)?.queue ?? [];
    const last = queue.at(-1);
    const page = await find((last ? queueAfter(last) : queueOf(companyId, part, pool)).limit(most), CODEC.chat);
    const more = page.filter((chat): chat is QueuedChat => chat.state === 'queued');
    waiting.set(pool, { queue: [...queue, ...more], isWhole: page.length < most });
  };
  await Promise.all(pools.map(readOn));
  const busy = pools.filter((pool) => waiting.get(pool)!.queue.length > 0);
  const staff = new Map(await Promise.all(busy.map(async (pool) => [pool, await staffOf(pool)] as const)));
  const openings = await Promise.all(
    busy.map(async (pool) => {
      const isServed = pool === EVERYBODY || staff.get(pool)!.operators.length > 0;
      return { pool, why: isServed ? null : await openingOf(find, companyId, pool, groups) };
    }),
  );
  const opens = openings.flatMap(({ pool, why }) =>
    why === null ? [] : waiting.get(pool)!.queue.map((chat) => ({ chat, why })),
  );
  const served = openings.flatMap(({ pool, why }) => (why === null ? [pool] : []));
  const team = [
    ...new Map([...staff.values()].flatMap(({ operators }) => operators.map((one) => [one.id, one]))).values(),
  ];
  const unseen = (pool: string) =>
    Math.max(0, (staff.get(pool)?.free ?? 0) - team.filter((one) => serves(one, pool)).length);
  const room = Math.min(most, roomOf(team, []));
  for (;;) {
    const queue = served.flatMap((pool) => waiting.get(pool)!.queue);
    const pairs = pair(queue, team, now, unseen).slice(0, room);
    const short = served.filter((pool) => {
      const able = team.filter((one) => serves(one, pool));
      return !waiting.get(pool)!.isWhole && roomOf(able, pairs) > 0;
    });
    if (pairs.length >= room || short.length === 0) return { pairs, opens };
    await Promise.all(short.map(readOn));
  }
}

async function openingOf(
  find: Unit['find'],
  companyId: string,
  pool: string,
  groups: readonly Group[],
): Promise<Opening | null> {
  const group = groups.find(({ id }) => id === pool);
  const somebody = isOver(pool, groups) ? [] : await find(atWorkOf(companyId, pool).limit(1), CODEC.operator);
  return standingOf(group, somebody.length > 0);
}

const isOver = (pool: string, groups: readonly Group[]) => groups.find(({ id }) => id === pool)?.retired !== false;

/** How many more chats these operators may get together, besides those that they get by these pairs. */
function roomOf(operators: readonly Operator[], pairs: readonly Pair[]): number {
  const given = (id: string) => pairs.filter(({ operator }) => operator.id === id).length;
  return operators.reduce((sum, one) => sum + Math.max(0, one.maxChats - loadOf(one) - given(one.id)), 0);
}
