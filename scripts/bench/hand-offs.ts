import { percentile } from '../replay/tally.ts';
import type { Entrance } from './entrance.ts';
import type { Caller, Store } from './team.ts';
import { makeTeam } from './team.ts';

export type Row = {
  operators: number;
  burst: number;
  concurrency: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  conflicts: number;
  spread: number;
  readsPerHandOff: number;
  writesPerHandOff: number;
};

/** The seq of the notice that the hand-off's own save writes. The visitor's first message and the call for an operator come before it. */
const HANDED_OFF = 3;
const CHUNK = 300;

/**
 * Lets so many visitors call an operator by `entrance`, `concurrency` of them at a time: the next one calls when one of these has been assigned. All times
 * come from the database's own clock, from the save of a hand-off to the save of its assignment.
 */
export async function measure(
  store: Store,
  entrance: Entrance,
  { operators, burst, concurrency }: Pick<Row, 'operators' | 'burst' | 'concurrency'>,
): Promise<Row> {
  const { companyId, callers } = await makeTeam(store, operators, burst, burst);
  const before = await entrance.meter();
  const waiting = [...callers];
  const worker = async () => {
    for (let caller = waiting.pop(); caller !== undefined; caller = waiting.pop())
      await entrance.call(companyId, caller);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await allAssigned(store, companyId);
  const after = await entrance.meter();
  const [handedOff, assigned] = [await handOffs(store, companyId, callers), await assignments(store, companyId)];
  const waits = callers.map(({ chatId }) => assigned.get(chatId)! - handedOff.get(chatId)!).sort((a, b) => a - b);
  const seconds = (Math.max(...assigned.values()) - Math.min(...handedOff.values())) / 1_000;
  const per = (count: number) => Math.round((count / burst) * 100) / 100;
  const rounded = (share: number) => Math.round(percentile(waits, share));
  return {
    operators,
    burst,
    concurrency,
    perSecond: Math.round(burst / seconds),
    p50: rounded(0.5),
    p95: rounded(0.95),
    p99: rounded(0.99),
    conflicts: after.conflicts - before.conflicts,
    spread: await spread(store, companyId),
    readsPerHandOff: per(after.reads - before.reads),
    writesPerHandOff: per(after.writes - before.writes),
  };
}

/** Fails when a caller has not been assigned. */
async function allAssigned(store: Store, companyId: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const queued = await store.chats(companyId).where('state', '==', 'queued').limit(1).get();
    if (queued.empty) return;
    if (Date.now() > deadline) throw new Error('Somebody still waits after two minutes');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** When each hand-off was saved, ms. */
async function handOffs(store: Store, companyId: string, callers: readonly Caller[]): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (let i = 0; i < callers.length; i += CHUNK) {
    const refs = callers
      .slice(i, i + CHUNK)
      .map(({ chatId }) => store.docOf.message(companyId, chatId, HANDED_OFF).ref);
    for (const found of await refs[0]!.firestore.getAll(...refs)) {
      if (found.get('notice') !== 'handed-off') throw new Error('A hand-off without its notice');
      times.set(found.ref.parent.parent!.id, exactly(found.createTime!));
    }
  }
  return times;
}

/** When each assignment was saved, ms. It is the chat's last save, since nothing has changed the chats after it. */
async function assignments(store: Store, companyId: string): Promise<Map<string, number>> {
  const found = await store.chats(companyId).get();
  return new Map(found.docs.map((doc) => [doc.id, exactly(doc.updateTime)]));
}

const exactly = (time: FirebaseFirestore.Timestamp) => time.seconds * 1_000 + time.nanoseconds / 1e6;

/** The number of chats of the most loaded operator minus that of the least loaded. */
async function spread(store: Store, companyId: string): Promise<number> {
  const found = await store.operators(companyId).get();
  const loads = found.docs.map((doc) => Number(doc.get('load')));
  return Math.max(...loads) - Math.min(...loads);
}
