import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ALL_SHARDS } from '../../functions/src/domain/sweep/shard.ts';
import { percentile } from '../replay/tally.ts';
import { companyWithDue, saveAll } from './due-chats.ts';
import type { Store } from './team.ts';

export type Load = { chats: number; companies: number };

export type SweepRow = {
  workers: number;
  chats: number;
  seconds: number;
  perSecond: number;
  perWorker: number;
  p50: number;
  p95: number;
  /** The mean lateness in a company, of the best served and the worst served tenth of companies, in s. */
  best: number;
  worst: number;
  /** The same for the companies that have a tenth of the others' and for those that have ten times as many chats. */
  small: number;
  large: number;
};

const WORKER = fileURLToPath(new URL('sweep-worker.ts', import.meta.url));

/** In one company of ten there are ten times as many due chats as in the others. */
const sizeOf = (place: number, { chats, companies }: Load) => {
  const unit = chats / (companies * 1.9);
  return Math.max(1, Math.round(place % 10 === 0 ? 10 * unit : unit));
};

/** Fills companies with due chats: nine of ten have been left by their visitors, one waits too long for its owner. All are due from now on. */
export async function fill(store: Store, load: Load, tell: (saved: number) => void): Promise<Map<string, number>> {
  const since = Date.now();
  const sizes = new Map<string, number>();
  for (let place = 0; place < load.companies; place++) {
    const companyId = store.newId();
    const size = sizeOf(place, load);
    const late = Math.round(size / 10);
    await saveAll(store, companyWithDue(store, companyId, { left: size - late, late }, since));
    sizes.set(companyId, size);
    if (place % 50 === 49) tell(place + 1);
  }
  return sizes;
}

/** Lets so many workers do all tasks of the two lanes that hold something, and measures by the database's own clock when each chat was handled. */
export async function sweepWith(
  store: Store,
  workers: number,
  env: Record<string, string>,
  sizes: ReadonlyMap<string, number>,
): Promise<SweepRow> {
  const crew = Array.from({ length: workers }, () => newWorker(env));
  await Promise.all(crew.map(({ ready }) => ready));
  const tasks = (['people', 'bot'] as const).flatMap((lane) => ALL_SHARDS.map((shard) => ({ lane, shard })));
  const began = Date.now();
  await Promise.all(
    crew.map(async ({ work }) => {
      for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await work(task);
    }),
  );
  for (const { end } of crew) end();
  return rowOf(await handled(store, began), workers, sizes);
}

function newWorker(env: Record<string, string>) {
  const child = fork(WORKER, { env: { ...process.env, ...env }, execArgv: ['--disable-warning=ExperimentalWarning'] });
  const gone = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A worker has ended (${code})`)));
  });
  gone.catch(() => {});
  const next = () => Promise.race([new Promise<void>((resolve) => child.once('message', () => resolve())), gone]);
  const ready = next();
  const work = (task: { lane: string; shard: number }) => {
    const done = next();
    child.send(task);
    return done;
  };
  const end = () => void (child.removeAllListeners(), child.kill());
  return { ready, work, end };
}

/** How late each chat was handled, in ms after the workers began, by its company. Fails when one is still due. */
async function handled(store: Store, began: number): Promise<Map<string, number[]>> {
  const { firestore } = store.docOf.user('anybody').ref;
  const found = await firestore.collectionGroup('chats').select('companyId', 'state', 'alertedAt').get();
  const late = new Map<string, number[]>();
  for (const doc of found.docs) {
    if (doc.get('state') !== 'closed' && doc.get('alertedAt') === null) throw new Error('A due chat was not handled');
    const own = late.get(doc.get('companyId')) ?? [];
    own.push(doc.updateTime.toMillis() - began);
    late.set(doc.get('companyId'), own);
  }
  return late;
}

function rowOf(late: ReadonlyMap<string, number[]>, workers: number, sizes: ReadonlyMap<string, number>): SweepRow {
  const all = [...late.values()].flat().sort((a, b) => a - b);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
  const means = [...late].map(([companyId, own]) => ({ size: sizes.get(companyId) ?? 0, mean: mean(own) }));
  const sorted = means.map((one) => one.mean).sort((a, b) => a - b);
  const middle = percentile(
    means.map(({ size }) => size).sort((a, b) => a - b),
    0.5,
  );
  const inSeconds = (ms: number) => Math.round(ms / 100) / 10;
  const seconds = (all.at(-1) ?? 0) / 1_000;
  return {
    workers,
    chats: all.length,
    seconds: Math.round(seconds),
    perSecond: Math.round(all.length / seconds),
    perWorker: Math.round(all.length / seconds / workers),
    p50: inSeconds(percentile(all, 0.5)),
    p95: inSeconds(percentile(all, 0.95)),
    best: inSeconds(percentile(sorted, 0.1)),
    worst: inSeconds(percentile(sorted, 0.9)),
    small: inSeconds(mean(means.filter(({ size }) => size <= middle).map((one) => one.mean))),
    large: inSeconds(mean(means.filter(({ size }) => size > middle).map((one) => one.mean))),
  };
}
