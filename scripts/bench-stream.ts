import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBareListeners } from './bench/streams/bare.ts';
import type { Page } from './bench/streams/crowd.ts';
import { openPages } from './bench/streams/crowd.ts';
import { createDeliveries, figureOf, mostWithin } from './bench/streams/deliveries.ts';
import { moment } from './bench/streams/moment.ts';
import type { Said, Talk, Talks } from './bench/streams/talks.ts';
import { openTalks } from './bench/streams/talks.ts';
import { startWriter } from './bench/streams/writer.ts';
import { openStore } from './bench/team.ts';
import { startDirect, startDirectAt } from './direct.ts';
import { SetupError, main } from './fail.ts';
import type { ProcessState } from './process-state.ts';
import { startFirestore } from './bench/streams/firestore.ts';

/** How long anything may take that the bench waits for: on a busy machine a thousand widgets need minutes to come back. */
const PATIENCE_MS = 240_000;
/** What is said in the first seconds runs cold code, so it is not counted. */
const WARM_UP_MS = 5_000;
/** How long the killed process stays away: a new instance of a function needs some seconds. */
const AWAY_MS = 2_000;
const HERD_MS = 100;
/** So many widgets are opened at a time. */
const BATCH = 25;

/**
 * `npm run bench:stream -- [--json] [--streams 1000] [--rate 100] [--seconds 60] [--bare 100] [--tabs 1]`: the built stream function in one process, that
 * many widgets with an open stream each, and that many operators' messages a second, spread over the chats. Prints how long a message takes from its save to
 * the widget, and to a bare Firestore listener on the same chats in the same run; the memory, processor time and listeners of the process; and how all
 * widgets come back, with every message, after the process is killed while messages go on. `tabs` is how many streams each visitor has.
 */
await main(async () => {
  const asked = options();
  const firestore = await startFirestore();
  Object.assign(process.env, firestore.env);
  let direct = await startDirect(firestore.env);
  const state = async (): Promise<ProcessState> => (await fetch(`${direct.base}/state`)).json();
  const store = await openStore();
  console.error('The chats…');
  const talks = await openTalks(store, Math.ceil(asked.streams / asked.tabs));
  const deliveries = createDeliveries();
  const [byStream, byBare] = [deliveries.ear(), deliveries.ear()];
  const requests: number[] = [];

  await warm(direct.base, talks, talks.talks.slice(0, 20));
  const before = await state();
  console.error('The streams…');
  const pages: Page[] = [];
  while (pages.length < asked.streams) {
    // They come as visitors do, and not all in one moment.
    const count = Math.min(BATCH, asked.streams - pages.length);
    const some = Array.from({ length: count }, (_, i) => talks.talks[(pages.length + i) % talks.talks.length]!);
    pages.push(...openPages(direct.base, talks, some, byStream.heard, (at) => requests.push(at)));
    await until(() => pages.every((page) => page.openSince() !== null), 'all streams to be open');
  }
  const bare = talks.talks.slice(0, asked.bare);
  await openBareListeners(store, talks, bare, byBare.heard);
  const opened = await state();

  console.error('Messages…');
  const load = loadavg()[0]!;
  const writer = startWriter(talks, asked.rate, deliveries.said);
  await wait(WARM_UP_MS);
  const [from, begun] = [moment(), await state()];
  await wait(asked.seconds * 1_000);
  const [to, after] = [moment(), await state()];
  const duringLoad = loadavg()[0]!;

  const isBare = new Set(bare.map(({ chatId }) => chatId));
  const onBoth = ({ chatId }: Said) => isBare.has(chatId);
  const delivered = {
    stream: deliveries.figure(byStream, from, to),
    streamOfSame: deliveries.figure(byStream, from, to, onBoth),
    bareListener: deliveries.figure(byBare, from, to, onBoth),
  };
  console.error('The process dies…');
  await wait(2_000);
  const killedAt = moment();
  await direct.kill();
  await wait(AWAY_MS);
  const port = Number(new URL(direct.base).port);
  direct = await startDirectAt(port, firestore.env);
  const upAt = moment();
  const isBack = (page: Page) => (page.openSince() ?? 0) > killedAt;
  await until(() => pages.every(isBack), 'all streams to be resumed').catch(() => {});
  await wait(5_000);
  await writer.stop();
  const whole = (page: Page) => {
    const seqs = page.seqs();
    return seqs.every((seq, i) => seq === i + 1) && seqs.length === talks.seqOf(page.talk.chatId);
  };
  await until(() => pages.every(whole), 'every widget to have every message').catch(() => {});
  const resumed = figureOf(pages.filter(isBack).map((page) => page.openSince()! - upAt));
  const seconds = (to - from) / 1_000;
  const result = {
    streams: asked.streams,
    said: deliveries.said.length,
    perSecond: Math.round(deliveries.said.filter(({ begun }) => begun >= from && begun < to).length / seconds),
    ...delivered,
    unanswered: writer.unanswered(),
    memoryKb: Math.round((opened.rss - before.rss) / 1_024 / asked.streams),
    heapKb: Math.round((opened.heap - before.heap) / 1_024 / asked.streams),
    memoryAfterKb: Math.round((after.rss - before.rss) / 1_024 / asked.streams),
    listeners: opened.listeners,
    cpuShare: Math.round(((after.cpuMs - begun.cpuMs) / 1_000 / seconds) * 100) / 100,
    awayMs: Math.round(upAt - killedAt),
    resumed,
    herd: mostWithin(
      requests.filter((at) => at >= killedAt),
      HERD_MS,
    ),
    herdOnceUp: mostWithin(
      requests.filter((at) => at >= upAt),
      HERD_MS,
    ),
    lostBy: pages.filter((page) => !whole(page)).length,
    load: [load, duringLoad],
  };
  const ratio = (share: 'p50' | 'p95' | 'p99') =>
    Math.round((result.streamOfSame[share] / result.bareListener[share]) * 100) / 100;
  const of = { p50: ratio('p50'), p95: ratio('p95'), p99: ratio('p99') };
  if (asked.json) console.log(JSON.stringify({ ...result, ofBare: of }));
  else {
    console.table({
      'every stream': result.stream,
      'streams beside a bare listener': result.streamOfSame,
      'bare listener': result.bareListener,
      'times the bare listener': of,
      'streams resumed after the new process was up': resumed,
    });
    console.log(
      [
        `${result.streams} streams, ${result.said} messages, ${result.perSecond} a second, ${result.unanswered} saves without an answer; load of the machine ${load.toFixed(1)} before and ${duringLoad.toFixed(1)} during them.`,
        `The process: ${result.listeners} listeners, ${result.memoryKb} KB a stream (heap ${result.heapKb} KB; after the messages ${result.memoryAfterKb} KB), ${result.cpuShare} of a core.`,
        `Killed, and away for ${result.awayMs} ms. Most requests within ${HERD_MS} ms: ${result.herd}, once it was up ${result.herdOnceUp}. Widgets without every message: ${result.lostBy}.`,
      ].join('\n'),
    );
  }
  if (result.lostBy > 0) process.exitCode = 1;
  await direct.stop();
  await firestore.stop();
});

function options() {
  try {
    const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        streams: number('1000'),
        rate: number('100'),
        seconds: number('60'),
        bare: number('100'),
        tabs: number('1'),
      },
    });
    const [streams, rate, seconds, bare, tabs] = [
      values.streams,
      values.rate,
      values.seconds,
      values.bare,
      values.tabs,
    ].map((value) => {
      if (!/^[1-9]\d{0,4}$/.test(value)) throw new Error(`${value} is no number from 1 to 99999`);
      return Number(value);
    }) as [number, number, number, number, number];
    return { json: values.json, streams, rate, seconds, bare, tabs };
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'Unknown options');
  }
}

/** Opens a brief stream for some talks, so that the code for it has been loaded. */
async function warm(base: string, { companyId }: Talks, talks: readonly Talk[]): Promise<void> {
  const opened = talks.map(async ({ token }) => {
    const headers = { Authorization: `Bearer ${token}` };
    await (await fetch(`${base}/visitor/companies/${companyId}/chat`, { headers })).arrayBuffer();
    await (await fetch(`${base}/visitorStream/companies/${companyId}?seconds=1`, { headers })).arrayBuffer();
  });
  await Promise.all(opened);
}

async function until(is: () => boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !is(); await wait(20))
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
}
