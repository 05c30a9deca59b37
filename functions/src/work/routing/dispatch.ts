import { setTimeout as wait } from 'node:timers/promises';
import { assign } from '../../domain/chat/assign.ts';
import type { Operator } from '../../domain/operator.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { decideNaming } from '../chat/company-unit.ts';
import type { Held } from './dispatch-lease.ts';
import { endLease, keepLease, takeLease } from './dispatch-lease.ts';
import { findPairs } from './find-pairs.ts';
import { look, lookFor } from '../../store/look.ts';
import { queueOf } from '../../store/queue.ts';
import { docOf } from '../../store/refs.ts';

/** How many chats the first save of a run pairs, and each next one twice as many as the last: what is read for nothing stays a small share. */
const FIRST_BATCH = 4;
/** How many at most: each takes four writes, and a batch is small enough to be quick. */
const BATCH = 100;
/** How long one call goes on while others come: its caller has somebody of their own who waits for an answer. */
const TURN = 2 * SECOND;

/** `again`: somebody has asked meanwhile. `next`: lets the caller go on who waits to take over; there is one at most. */
type Run = { again: boolean; until: Ms; next: (() => void) | null };

/** What this instance dispatches now, by company. */
const running = new Map<string, Run>();

/**
 * Gives waiting chats to available operators until nothing fits. The only code that assigns by itself; everything that puts a chat into the
 * queue or frees capacity calls it afterwards. One runs at a time in a company, for speed: whoever finds it running returns, since the one who
 * runs looks once more at the end. In a burst that has no end, whoever comes after a turn is over takes the next one: nobody's call lasts as long as
 * the burst, and nothing goes on in an instance in which no call is under way. Correctness rests on the saves' preconditions alone. Returns how
 * many chats it assigned.
 */
export async function dispatch(companyId: string): Promise<number> {
  const other = running.get(companyId);
  if (other) {
    // The lease is this instance's own: asking the database for it would cost a read and a write that fails.
    other.again = true;
    if (Date.now() < other.until || other.next !== null) return 0;
    await new Promise<void>((goOn) => (other.next = goOn));
    return dispatch(companyId);
  }
  const run: Run = { again: true, until: Date.now() + TURN, next: null };
  running.set(companyId, run);
  let assigned = 0;
  try {
    while (run.again && run.next === null) assigned += await assignAll(companyId, run);
  } finally {
    running.delete(companyId);
    run.next?.();
  }
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
        count = await assignOnce(companyId, Math.min(BATCH, Math.max(FIRST_BATCH, 2 * count)));
        assigned += count;
        // Several at once are a burst: more have come meanwhile, and going on costs less than giving the lease back and taking it again.
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
 * The lease, also when another instance holds it now: who holds it may have died, or look for the last time before what has just come. Waits for it
 * while something is left to assign, until it runs out and no longer than a turn.
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

/** One round: pairs `most` chats, or as many as fit, and saves them together. Returns how many. */
async function assignOnce(companyId: string, most: number): Promise<number> {
  // An assignment by routing frees nobody, so nothing follows.
  const { outcome } = await decideNaming(async (unit) => {
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
  return outcome.ok && 'count' in outcome ? outcome.count : 0;
}

/** Could somebody get a waiting chat now? Reads only, and one document of them when nobody waits. */
export async function somethingFits(companyId: string): Promise<boolean> {
  if ((await queueOf(companyId).limit(1).get()).empty) return false;
  const company = await look(docOf.company(companyId));
  if (company?.settings.queueMode !== 'auto') return false;
  return (await findPairs(lookFor, companyId, 1, Date.now())).length > 0;
}
