import { setTimeout as wait } from 'node:timers/promises';
import { assign } from '../../domain/chat/assign.ts';
import type { Operator } from '../../domain/operator.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { awaitMoment } from '../chat/await-moment.ts';
import { decideNaming } from '../chat/company-unit.ts';
import type { Held } from './dispatch-lease.ts';
import { endLease, keepLease, takeLease } from './dispatch-lease.ts';
import { findPairs } from './find-pairs.ts';
import { look, lookFor } from '../../store/look.ts';
import { attempt } from '../../store/pages.ts';
import { waitingOf } from '../../store/queue.ts';
import { docOf } from '../../store/refs.ts';

/** How many chats the first save of a run pairs. Each next save tries twice as many as the last one paired, so few documents are read in vain. */
const FIRST_BATCH = 4;
/** How many chats one save pairs at most. Each takes four writes, and a batch of this size is still quick. */
const BATCH = 100;
/** How long one call goes on while other calls come in. It is short, since the caller of `dispatch` has a request of its own to answer. */
const TURN = 2 * SECOND;

/**
 * `again`: another call has come meanwhile. `next`: resumes the call that waits to take over; at most one call waits. `beside`: tasks for the moments at which the
 * assigned chats are to be taken, which are put while the run goes on.
 */
type Run = { again: boolean; until: Ms; next: (() => void) | null; beside: Promise<void>[] };

/** The runs under way in this instance, by company. */
const running = new Map<string, Run>();

/**
 * Gives waiting chats to available operators until no chat fits any operator. This is the only code that assigns without a person's command;
 * everything that puts a chat into the queue or frees capacity calls it afterwards. Returns how many chats it assigned.
 * For speed, one run at a time goes on in a company: a call that finds a run under way returns, since that run looks at the queue once more at its end.
 * In a long burst of calls, a call that comes after the run's turn (TURN) is over waits and takes over. So no call lasts as long as the burst,
 * and an instance never works while it has no call. Correctness does not depend on this: the saves' preconditions ensure it.
 */
export async function dispatch(companyId: string): Promise<number> {
  const other = running.get(companyId);
  if (other) {
    // This instance holds the lease already, so trying to take it would only cost a read and a failing write.
    other.again = true;
    if (Date.now() < other.until || other.next !== null) return 0;
    await new Promise<void>((goOn) => (other.next = goOn));
    return dispatch(companyId);
  }
  const run: Run = { again: true, until: Date.now() + TURN, next: null, beside: [] };
  running.set(companyId, run);
  let assigned = 0;
  try {
    while (run.again && run.next === null) assigned += await assignAll(companyId, run);
  } finally {
    running.delete(companyId);
    run.next?.();
  }
  await Promise.all(run.beside);
  return assigned;
}

async function assignAll(companyId: string, run: Run): Promise<number> {
  let assigned = 0;
  for (;;) {
    run.again = false;
    const lease = await comeByLease(companyId);
    if (lease === null) return assigned;
    try {
      let count = 0;
      do {
        run.again = false;
        count = await assignOnce(companyId, run, Math.min(BATCH, Math.max(FIRST_BATCH, 2 * count)));
        assigned += count;
        // Several chats assigned at once mean a burst, in which more chats have come meanwhile: keeping the lease costs less than taking it again.
      } while (run.next === null && (count > 1 || run.again) && (await keepLease(companyId, lease)));
    } finally {
      await endLease(companyId, lease);
    }
    if (run.next !== null || !(await somethingFits(companyId))) return assigned;
  }
}

/** The first pause in ms before asking for a lease again; each next one is twice as long. */
const PAUSE = 100;

/**
 * Takes the lease, and waits for it when another instance holds it: the holder may have died, or may have made its last look before the newest chat
 * came. Waits only while a chat can be assigned, until the other lease runs out, and no longer than a turn.
 */
async function comeByLease(companyId: string): Promise<Held | null> {
  let taken = await takeLease(companyId);
  const last = taken.ok ? 0 : Math.min(taken.until, Date.now() + TURN);
  for (let pause = PAUSE, left = Math.max(0, last - Date.now()); !taken.ok && left >= 0; pause *= 2) {
    await wait(Math.min(pause, left));
    if (!(await somethingFits(companyId))) return null;
    taken = await takeLease(companyId);
    left = last - Date.now();
  }
  return taken.ok ? taken.held : null;
}

/** One round: pairs up to `most` chats and saves them together. Returns how many it assigned. */
async function assignOnce(companyId: string, { beside }: Run, most: number): Promise<number> {
  const { outcome, errands } = await decideNaming(async (unit) => {
    const now = Date.now();
    const [company, pairs] = await Promise.all([
      unit.read(docOf.company(companyId)),
      findPairs(unit.find, companyId, most, now),
    ]);
    if (company === null || company.settings.queueMode !== 'auto') return { ok: true, count: 0 };
    const owners = new Map<string, Operator>();
    let count = 0;
    for (const { chat, operator, why, among } of pairs) {
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
      count++;
    }
    for (const owner of owners.values()) unit.put(docOf.operator(companyId, owner.id), owner);
    return { ok: true, count };
  });
  // An assignment by routing frees no operator, so nothing else follows from it.
  for (const errand of errands)
    if (errand.what === 'moment comes')
      beside.push(
        attempt('no task', companyId, () => awaitMoment({ companyId, chatId: errand.chatId, at: errand.at, puts: 0 })),
      );
  return outcome.ok && 'count' in outcome ? outcome.count : 0;
}

/** Can a waiting chat be assigned to somebody now? Only reads; reads just the empty queue when nobody waits. */
export async function somethingFits(companyId: string): Promise<boolean> {
  if ((await waitingOf(companyId).limit(1).get()).empty) return false;
  const company = await look(docOf.company(companyId));
  if (company?.settings.queueMode !== 'auto') return false;
  return (await findPairs(lookFor, companyId, 1, Date.now())).length > 0;
}
