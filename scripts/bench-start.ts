import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { foundCompany } from './bench/history-company.ts';
import { fillDesk } from './bench/open-chats.ts';
import type { Start } from './bench/stopwatch.ts';
import { putStopwatch, readStopwatch } from './bench/stopwatch.ts';
import { openStore } from './bench/team.ts';
import type { Web } from './bench/webs.ts';
import { openWebs } from './bench/webs.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { openDoors } from './doors.ts';
import { main } from './fail.ts';
import { openOwnSystem } from './replay/system.ts';
import { percentile } from './replay/tally.ts';

/** A page that a bench fulfils itself has no network address. Without this flag Chromium would not let it talk to ports of this machine. */
const PAGES_OF_OURS = '--disable-features=LocalNetworkAccessChecks';

const CHATS = 5;
const RUNS = 20;

/** Chromium's own "Fast 4G" (a round trip of 165 ms, 8.1 Mbit/s down, 1.35 up) on a processor four times as slow. */
const SLOW = {
  cpu: 4,
  network: { offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 },
} as const;
const FULL = { cpu: 1, network: { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 } } as const;

/** The measured ways to start. `cold`: nothing of the page is in the browser's cache. In all of them the user has signed in before. */
const WAYS = [
  { how: 'warm', speed: FULL, cold: false },
  { how: 'cold', speed: FULL, cold: true },
  { how: 'warm, 4x slower, Fast 4G', speed: SLOW, cold: false },
  { how: 'cold, 4x slower, Fast 4G', speed: SLOW, cold: true },
] as const;

/**
 * `npm run bench:start -- [--json] [--runs N] [--beside TREE]`: measures in ms how long the dashboard of a signed-in user takes from the navigation until
 * the first own chat is drawn. Uses built files and emulators of its own. With `--beside` the web of another work tree is measured in turn with this one.
 */
await main(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, runs: { type: 'string' }, beside: { type: 'string' } },
  });
  const runs = Number(values.runs ?? RUNS);
  const system = await openOwnSystem();
  Object.assign(process.env, system.env);
  const webs = openWebs(system.ports, values.beside);
  const doors = openDoors({
    functions: system.env['RTNO_FUNCTIONS_URL']!,
    auth: system.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: system.env['RTNO_MAILBOX_URL']!,
  });
  const found = await foundCompany(doors, 0);
  const store = await openStore();
  const { ref, codec } = store.docOf.company(found.companyId);
  const company = codec.read(found.companyId, (await ref.get()).data()!);
  const operator = await doors.signIn(found.email, found.password);
  await doors.mustDesk(operator, 'setStatus', { status: 'working' });
  await fillDesk(store, company, operator.uid, CHATS);

  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, PAGES_OF_OURS] });
  const address = `${system.env['RTNO_HOSTING_URL']}/dashboard/mine`;
  // Each desk has a browser of its own, in which the user has signed in with that very web.
  const desks: Desk[] = [];
  for (const { name, page } of webs) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
    await putStopwatch(context);
    const desk = { name, context, address, page };
    await signIn(await openTab(desk), address, found);
    desks.push(desk);
  }

  const rows = [];
  for (const { how, speed, cold } of WAYS) {
    const measured = desks.map((desk) => ({ ...desk, starts: [] as Start[] }));
    // The first runs fill the browser's caches, also that of compiled scripts. They are not counted.
    for (let run = -2; run < runs; run++)
      for (const desk of measured) {
        const start = await startOnce(desk, speed, cold);
        if (run >= 0) desk.starts.push(start);
      }
    for (const { name, starts } of measured) rows.push({ web: name, how, ...summed(starts) });
  }
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
  await browser.close();
  await system.stop();
});

type Desk = Web & { context: BrowserContext; address: string };

/** Opens a tab in which the dashboard's address gives this desk's page. It does not use Playwright's routes, since they switch the browser's cache off. */
async function openTab({ context, address, page: path }: Desk): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: address }] });
  const body = readFileSync(path).toString('base64');
  const responseHeaders = [{ name: 'Content-Type', value: 'text/html' }];
  session.on('Fetch.requestPaused', ({ requestId }) =>
    session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body }),
  );
  return page;
}

async function signIn(page: Page, address: string, { email, password }: { email: string; password: string }) {
  await page.goto(address);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await readStopwatch(page);
  await page.close();
}

function summed(starts: readonly Start[]) {
  const of = (part: keyof Start) => starts.map((start) => Math.round(start[part]));
  return {
    n: starts.length,
    p50: percentile(of('shown'), 0.5),
    p95: percentile(of('shown'), 0.95),
    max: percentile(of('shown'), 1),
    knownP50: percentile(of('known'), 0.5),
    askedP50: percentile(of('asked'), 0.5),
  };
}

/** Opens the dashboard once in a tab of its own. */
async function startOnce(desk: Desk, { cpu, network }: typeof SLOW | typeof FULL, cold: boolean): Promise<Start> {
  const page = await openTab(desk);
  const session: CDPSession = await desk.context.newCDPSession(page);
  if (cold) await session.send('Network.clearBrowserCache');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(desk.address, { waitUntil: 'commit' });
  const start = await readStopwatch(page);
  await page.close();
  return start;
}
