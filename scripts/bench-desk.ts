import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { clientWrites, fillDesk } from './bench/open-chats.ts';
import { foundCompany, writePast } from './bench/history-company.ts';
import { openStore } from './bench/team.ts';
import { buildWeb } from './build.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { openDoors } from './doors.ts';
import { main } from './fail.ts';
import { openOwnSystem } from './replay/system.ts';
import { percentile } from './replay/tally.ts';

const CHATS = 200;
const TIMES = 10;

/**
 * `npm run bench:desk -- [--json]`: measures how much work the dashboard gives the browser's main thread with 200 open chats: for a typed letter, a switch
 * of chats, opening the history, and a client's new message. Prints for each the median and the worst ms of scripts, styles and layout, and the median of
 * all work.
 */
await main(async () => {
  const json = process.argv.includes('--json');
  const system = await openOwnSystem();
  Object.assign(process.env, system.env);
  buildWeb(system.ports);
  const doors = openDoors({
    functions: system.env['RTNO_FUNCTIONS_URL']!,
    auth: system.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: system.env['RTNO_MAILBOX_URL']!,
  });
  const found = await foundCompany(doors, 300);
  await writePast(found, 0, () => {});
  const store = await openStore();
  const { ref, codec } = store.docOf.company(found.companyId);
  const company = codec.read(found.companyId, (await ref.get()).data()!);
  const operator = await doors.signIn(found.email, found.password);
  await doors.mustDesk(operator, 'setStatus', { status: 'working' });
  const chats = await fillDesk(store, company, operator.uid, CHATS);

  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
  await page.goto(`${system.env['RTNO_HOSTING_URL']}/dashboard/`);
  await page.getByLabel('Электронная почта').fill(found.email);
  await page.getByLabel('Пароль').fill(found.password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('link', { name: 'Дашборд' }).click();
  const cards = page.locator('.list-body li');
  await cards.nth(CHATS - 1).waitFor();
  const work = await meterOf(page);
  const open = async (i: number) => {
    await page.locator(`a[href$="/${chats[i]!.id}"]`).click();
    await page.getByText(`Где заказ №${i}-12?`).first().waitFor();
  };
  await open(0);

  const rows = [
    { what: 'a letter typed', ...(await work.of((i) => page.keyboard.type('абвгдежзик'[i]!))) },
    { what: 'another chat opened', ...(await work.of((i) => open(i + 1))) },
    {
      what: 'a new message in the open chat',
      ...(await work.of(async (i) => {
        await clientWrites(store, company, chats[TIMES]!.id, `Свежее ${i}`);
        await page.locator('.transcript').getByText(`Свежее ${i}`, { exact: true }).first().waitFor();
      })),
    },
    {
      what: 'a new message in another chat',
      ...(await work.of(async (i) => {
        await clientWrites(store, company, chats[TIMES + 1 + i]!.id, `Другое ${i}`);
        await cards.getByText(`Другое ${i}`, { exact: true }).first().waitFor();
      })),
    },
    {
      what: 'the history opened',
      ...(await work.of(
        async () => {
          await page.getByRole('link', { name: 'История' }).click();
          await page.getByRole('heading', { name: 'История' }).waitFor();
          await page.locator('.history-row').nth(5).waitFor();
        },
        async () => {
          await page.getByRole('link', { name: 'Дашборд' }).click();
          await cards.nth(CHATS - 1).waitFor();
        },
      )),
    },
  ];
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
  await browser.close();
  await system.stop();
});

/**
 * The main thread's work as Chromium counts it. `own`: scripts, styles and layout. `all`: also painting without a graphics card, and every frame that is
 * drawn while this script checks whether the work is done.
 */
async function meterOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      own: of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'),
      all: of('TaskDuration') - of('DevToolsCommandDuration'),
    };
  };
  const settle = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
  return {
    /** Measures a step several times. `back` undoes the step and is not measured. */
    async of(step: (i: number) => Promise<unknown>, back: () => Promise<unknown> = async () => {}) {
      const own: number[] = [];
      const all: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        await settle();
        const before = await spent();
        await step(i);
        await settle();
        const after = await spent();
        own.push(after.own - before.own);
        all.push(after.all - before.all);
        await back();
      }
      const ms = (value: number) => Math.round(value * 10) / 10;
      own.sort((a, b) => a - b);
      all.sort((a, b) => a - b);
      return { medianMs: ms(percentile(own, 0.5)), worstMs: ms(own.at(-1)!), allMedianMs: ms(percentile(all, 0.5)) };
    },
  };
}
