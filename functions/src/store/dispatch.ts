import { randomUUID } from 'node:crypto';
import { assign } from '../domain/chat/assign.ts';
import type { QueuedChat } from '../domain/chat.ts';
import type { Operator } from '../domain/operator.ts';
import { pair } from '../domain/routing.ts';
import { SECOND } from '../domain/time.ts';
import { saveChange } from './chat-save.ts';
import { reach } from './fault.ts';
import { CODEC, at, chats, operators } from './refs.ts';
import { decide, isContention } from './unit.ts';

/** How many chats one save pairs: each takes three writes, and a batch is small enough to be quick. */
const BATCH = 100;
/** Longer than a round takes; a holder that has died stops nobody for longer. */
const LEASE = 10 * SECOND;

/**
 * Gives waiting chats to available operators until nothing fits. The only code that assigns by itself; everything that puts a chat into the
 * queue or frees capacity calls it afterwards. One runs at a time in a company, for speed: whoever finds the lease taken returns, since the
 * holder looks once more after giving it back. Correctness rests on the saves' preconditions alone. Returns how many chats it assigned.
 */
export async function dispatch(companyId: string): Promise<number> {
  let assigned = 0;
  for (;;) {
    const lease = await takeLease(companyId);
    if (lease === null) return assigned;
    try {
      for (let round = BATCH; round > 0; assigned += round) round = await assignOnce(companyId);
    } finally {
      await giveBack(companyId, lease);
    }
    if (!(await somethingFits(companyId))) return assigned;
  }
}

async function takeLease(companyId: string): Promise<string | null> {
  await reach('before-dispatch');
  const holder = randomUUID();
  const doc = at.dispatchLease(companyId);
  const taken = async () => {
    try {
      await doc.ref.create(doc.codec.write({ holder, until: Date.now() + LEASE }));
      return true;
    } catch (error) {
      if (isContention(error)) return false;
      throw error;
    }
  };
  if (await taken()) return holder;
  const outcome = await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease === null || lease.until > Date.now()) return { ok: false as const, reason: 'busy' as const };
    unit.put(doc, { holder, until: Date.now() + LEASE });
    return { ok: true as const };
  });
  return outcome.ok ? holder : null;
}

async function giveBack(companyId: string, holder: string): Promise<void> {
  const doc = at.dispatchLease(companyId);
  await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease?.holder === holder) unit.remove(doc);
    return { ok: true };
  });
}

async function assignOnce(companyId: string): Promise<number> {
  const outcome = await decide(async (unit) => {
    const company = await unit.read(at.company(companyId));
    if (company === null || company.settings.queueMode !== 'auto') return { ok: true, count: 0 };
    const now = Date.now();
    const queue = (await unit.find(queueOf(companyId).limit(BATCH), CODEC.chat)).filter(
      (chat): chat is QueuedChat => chat.state === 'queued',
    );
    if (queue.length === 0) return { ok: true, count: 0 };
    // As many least loaded operators as there are chats are enough, and two more for those who are avoided.
    const [available, counted] = await Promise.all([
      unit.find(availableOf(companyId).limit(queue.length + 2), CODEC.operator),
      operators(companyId).where('available', '==', true).count().get(),
    ]);
    const unseen = Math.max(0, counted.data().count - available.length);
    const owners = new Map<string, Operator>();
    let count = 0;
    for (const { chat, operator, why, among } of pair(queue, available, now, unseen)) {
      const change = assign(
        chat,
        owners.get(operator.id) ?? operator,
        null,
        { why, by: 'routing', among, overLimit: false },
        now,
      );
      if (!change.ok) continue;
      for (const owner of change.operators) owners.set(owner.id, owner);
      saveChange(unit, company, { ...change, operators: [] });
      count++;
    }
    for (const owner of owners.values()) unit.put(at.operator(companyId, owner.id), owner);
    return { ok: true, count };
  });
  return outcome.ok && 'count' in outcome ? outcome.count : 0;
}

/** Could somebody get a waiting chat now? Reads only. */
export async function somethingFits(companyId: string): Promise<boolean> {
  const company = (await at.company(companyId).ref.get()).data();
  if (company === undefined || company['settings']['queueMode'] !== 'auto') return false;
  const queued = await queueOf(companyId).limit(BATCH).get();
  if (queued.empty) return false;
  const free = await availableOf(companyId)
    .limit(queued.size + 2)
    .get();
  const queue = queued.docs
    .map((doc) => CODEC.chat.read(doc.id, doc.data()))
    .filter((chat): chat is QueuedChat => chat.state === 'queued');
  return (
    pair(
      queue,
      free.docs.map((doc) => CODEC.operator.read(doc.id, doc.data())),
      Date.now(),
    ).length > 0
  );
}

const queueOf = (companyId: string) => chats(companyId).where('state', '==', 'queued').orderBy('awaitingSince');

const availableOf = (companyId: string) =>
  operators(companyId).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');
