import type { Operator } from '../../domain/operator.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { assign } from '../../domain/chat/assign.ts';
import { openGroup } from '../../domain/chat/open-group.ts';
import { EVERYBODY } from '../../domain/group/chat-group.ts';
import { awaitMoment } from '../chat/await-moment.ts';
import { decideNaming } from '../chat/company-unit.ts';
import { attempt } from '../../store/pages.ts';
import { poolsWaiting } from '../../store/queue.ts';
import { docOf } from '../../store/refs.ts';
import { comeByLease } from './come-by-lease.ts';
import { endLease, keepLease } from './dispatch-lease.ts';
import { findPairs } from './find-pairs.ts';
import { groupsOf } from './groups-of.ts';
import { firstThatFits, somethingFits } from './something-fits.ts';

/** How many chats the first save of a run pairs. Each next save tries twice as many as the last one paired, so few documents are read in vain. */
const FIRST_BATCH = 4;
/** How many chats one save pairs at most. Each takes four writes, and a batch of this size is still quick. */
const BATCH = 100;
/** How long one call goes on while other calls come in. It is short, since the caller of `dispatch` has a request of its own to answer. */
const TURN = 2 * SECOND;

/**
 * `again`: another call has come meanwhile. `pools`: the queues that it and this one want served. `next`: resumes the call that waits to take over, with the
 * queues that are left; at most one call waits. `beside`: tasks for the moments at which the assigned chats are to be taken, which are put while the run goes on.
 */
type Run = {
  again: boolean;
  pools: Set<string>;
  until: Ms;
  next: ((pools: readonly string[]) => void) | null;
  beside: Promise<void>[];
};

/** What a run has done: how many chats it assigned, and the queues that are still to be looked at. */
type Served = { assigned: number; left: readonly string[] };

/** The runs under way in this instance, by company and leading queue. */
const running = new Map<string, Run>();

/**
 * Gives waiting chats to available operators until no chat fits any operator. This is the only code that assigns without a person's command;
 * everything that puts a chat into a queue or frees capacity calls it afterwards. Returns how many chats it assigned.
 * `pools` are the queues in which something may fit now (domain/group/touched.ts), so that the length and number of the others cost nothing; null: all in which
 * anybody waits. For speed, one run at a time goes on for a queue: a call that finds a run under way returns, since that run looks at its queues once more at its end.
 * In a long burst of calls, a call that comes after the run's turn (TURN) is over waits and takes over. So no call lasts as long as the burst,
 * and an instance never works while it has no call. Correctness does not depend on this: the saves' preconditions ensure it.
 */
export async function dispatch(companyId: string, pools: readonly string[] | null = null): Promise<number> {
  let assigned = 0;
  let left: readonly string[] = pools ?? (await poolsWaiting(companyId));
  while (left.length > 0) {
    const lead = left.length === 1 ? left[0]! : await firstThatFits(companyId, left);
    if (lead === null) break;
    const served = await serve(companyId, lead, left);
    assigned += served.assigned;
    ({ left } = served);
  }
  return assigned;
}

/** Serves some queues under the lease of the leading one: that of the chat that is served first. */
async function serve(companyId: string, lead: string, pools: readonly string[]): Promise<Served> {
  const key = `${companyId} ${lead}`;
  const other = running.get(key);
  if (other) {
    // This instance holds the lease already, so trying to take it would only cost a read and a failing write.
    other.again = true;
    for (const pool of pools) other.pools.add(pool);
    if (Date.now() < other.until || other.next !== null) return { assigned: 0, left: [] };
    const handed = await new Promise<readonly string[]>((goOn) => (other.next = goOn));
    return serve(companyId, lead, [...new Set([...pools, ...handed])]);
  }
  const run: Run = { again: true, pools: new Set(pools), until: Date.now() + TURN, next: null, beside: [] };
  running.set(key, run);
  const served = { assigned: 0, left: [] as string[] };
  try {
    while (run.again && run.next === null) {
      const { assigned, opened, leased } = await assignAll(companyId, lead, run);
      served.assigned += assigned;
      if (opened) served.left.push(EVERYBODY);
      // Another instance serves the leading queue; it knows nothing of the others.
      if (!leased) served.left.push(...[...run.pools].filter((pool) => pool !== lead));
    }
  } finally {
    running.delete(key);
    run.next?.([...run.pools]);
  }
  await Promise.all(run.beside);
  return { assigned: served.assigned, left: [...new Set(served.left)] };
}

type All = { assigned: number; opened: boolean; leased: boolean };

async function assignAll(companyId: string, lead: string, run: Run): Promise<All> {
  const all = { assigned: 0, opened: false, leased: true };
  for (;;) {
    run.again = false;
    const lease = await comeByLease(companyId, lead, [...run.pools], TURN);
    if (lease === null) return { ...all, leased: false };
    try {
      let count = 0;
      do {
        run.again = false;
        const most = Math.min(BATCH, Math.max(FIRST_BATCH, 2 * count));
        const { assigned, opened } = await assignOnce(companyId, run, most);
        all.assigned += assigned;
        all.opened ||= opened > 0;
        count = assigned + opened;
        // Several chats assigned at once mean a burst, in which more chats have come meanwhile: keeping the lease costs less than taking it again.
      } while (run.next === null && (count > 1 || run.again) && (await keepLease(companyId, lead, lease)));
    } finally {
      await endLease(companyId, lead, lease);
    }
    if (run.next !== null || !(await somethingFits(companyId, [...run.pools]))) return all;
  }
}

/** One round: pairs up to `most` chats, or opens them to everybody where nobody of their group is at work, and saves them together. Returns how many. */
async function assignOnce(
  companyId: string,
  { beside, pools }: Run,
  most: number,
): Promise<{ assigned: number; opened: number }> {
  const { outcome, errands } = await decideNaming(async (unit) => {
    const now = Date.now();
    const readCompany = unit.read(docOf.company(companyId));
    // The groups are known by the company's version of them; where only the queue of everybody is served, nothing waits for it.
    const known = [...pools].every((pool) => pool === EVERYBODY) ? null : await readCompany;
    const look = { pools: [...pools], most, groups: known === null ? [] : await groupsOf(known) };
    const [company, found] = await Promise.all([readCompany, findPairs(unit.find, companyId, look, now)]);
    if (company === null || company.settings.queueMode !== 'auto') return { ok: true, assigned: 0, opened: 0 };
    const owners = new Map<string, Operator>();
    let assigned = 0;
    for (const { chat, operator, why, among } of found.pairs) {
      const change = assign(
        chat,
        owners.get(operator.id) ?? operator,
        null,
        { why, by: 'routing', among, overLimit: false },
        now,
      );
      if (!change.ok) continue;
      for (const owner of change.operators) owners.set(owner.id, owner);
      await unit.saveChat(company, chat, { ...change, operators: [] });
      assigned++;
    }
    for (const { chat, why } of found.opens) await unit.saveChat(company, chat, openGroup(chat, why, 'routing', now));
    for (const owner of owners.values()) unit.put(docOf.operator(companyId, owner.id), owner);
    return { ok: true, assigned, opened: found.opens.length };
  });
  // An assignment by routing frees no operator, and what was opened is served by the same call, so nothing else follows from it.
  for (const errand of errands)
    if (errand.what === 'moment comes')
      beside.push(
        attempt('no task', companyId, () => awaitMoment({ companyId, chatId: errand.chatId, at: errand.at, puts: 0 })),
      );
  return outcome.ok && 'assigned' in outcome ? outcome : { assigned: 0, opened: 0 };
}
