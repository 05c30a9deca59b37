import type { Caused, Place } from './causes.ts';
import type { Listener } from './ear.ts';
import type { Prices } from './prices.ts';

/** What is billed. `listened`: documents sent to listeners. `rules`: documents that the security rules read to allow it. Both are billed as reads. */
export type Usage = {
  reads: number;
  listened: number;
  rules: number;
  writes: number;
  deletes: number;
  calls: number;
  vcpuSeconds: number;
  gibSeconds: number;
  egressBytes: number;
};

export const NOTHING: Usage = {
  reads: 0,
  listened: 0,
  rules: 0,
  writes: 0,
  deletes: 0,
  calls: 0,
  vcpuSeconds: 0,
  gibSeconds: 0,
  egressBytes: 0,
};

/** Sums of usage, each so many times. */
export function sum(...parts: readonly (Usage | readonly [times: number, Usage])[]): Usage {
  const total = { ...NOTHING };
  for (const part of parts) {
    const [times, usage] = 'reads' in part ? [1, part] : part;
    for (const key of Object.keys(total) as (keyof Usage)[]) total[key] += times * usage[key];
  }
  return total;
}

/** The platform rounds the time of a call up to this, ms. */
const ROUNDED_MS = 100;
const GIB = 2 ** 30;

/**
 * What calls of a function cost. Their time is not measured, since a test machine's says nothing: each request to the database that somebody waits for takes
 * an assumed time, and each call some work of the processor. A call has its instance for itself. Of streams only what they read is counted here.
 */
export function usageOfCalls(
  caused: Caused,
  { gib }: Place,
  { assumed }: Pick<Prices, 'assumed'>,
  isStream = false,
): Usage {
  const { reads, listened, writes, deletes, calls, looks, saves } = caused;
  const waited = calls * assumed.cpuMs + (looks + saves) * assumed.roundTripMs;
  const each = calls === 0 || isStream ? 0 : (Math.ceil(waited / calls / ROUNDED_MS) * ROUNDED_MS) / 1_000;
  const seconds = calls * each;
  return { ...NOTHING, reads, listened, writes, deletes, calls, vcpuSeconds: seconds, gibSeconds: seconds * gib };
}

/** What it costs that streams are open for so many seconds, where many share their instances. */
export function usageOfStreams(
  seconds: number,
  { gib, concurrency }: Place,
  { assumed }: Pick<Prices, 'assumed'>,
): Usage {
  const share = seconds / (concurrency * assumed.fullInstance);
  return { ...NOTHING, vcpuSeconds: share, gibSeconds: share * gib };
}

/**
 * The documents that the security rules read to allow what a browser listens to: the caller's own operator document, and none for one's own account. Below
 * a chat the rules look the chat up as well, but not for whoever has it open or sees every chat (firestore.rules), and the bench listens to no others.
 */
export function dependenciesOf(path: string, uid: string): string[] {
  const [top, companyId] = path.split('/');
  return top === 'companies' ? [`companies/${companyId}/operators/${uid}`] : [];
}

/**
 * What listeners cost between two moments (ms since 1970). By the price page the rules are read anew when a listener begins, each time its result is
 * updated, and each time a document changes that the rules read. A listener that finds nothing costs one read.
 */
export function usageOfListeners(
  listeners: readonly (Listener & { before?: Pick<Listener, 'documents' | 'updates'> })[],
  uid: string,
  written: readonly { path: string; at: number }[],
  from: number,
): Usage {
  let [listened, rules] = [0, 0];
  for (const { path, begun, ended, documents, updates, before } of listeners) {
    const isNew = begun >= from;
    const news = documents - (before?.documents ?? 0);
    const needed = dependenciesOf(path, uid);
    const isOpen = (at: number) => at >= Math.max(begun, from) && at <= (ended ?? Infinity);
    const touched = written.filter((save) => needed.includes(save.path) && isOpen(save.at)).length;
    // The first update of a new listener is the answer to its beginning.
    const times = isNew ? Math.max(1, updates) : updates - (before?.updates ?? 0);
    listened += isNew ? Math.max(1, news) : news;
    rules += needed.length * (times + touched);
  }
  return { ...NOTHING, listened, rules };
}

/** Dollars of some usage. */
export function dollarsOf(usage: Usage, { dollars }: Pick<Prices, 'dollars'>): number {
  const of = (what: keyof Prices['dollars'], count: number) => (count * dollars[what].price) / dollars[what].per;
  return (
    of('reads', usage.reads + usage.listened + usage.rules) +
    of('writes', usage.writes) +
    of('deletes', usage.deletes) +
    of('calls', usage.calls) +
    of('vcpuSeconds', usage.vcpuSeconds) +
    of('gibSeconds', usage.gibSeconds) +
    of('egressGib', usage.egressBytes / GIB)
  );
}
