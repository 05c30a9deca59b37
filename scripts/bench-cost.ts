import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openDirectSystem } from './bench/direct-system.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import type { Measured } from './cost/measure.ts';
import { measure } from './cost/measure.ts';
import { monthOf } from './cost/month.ts';
import { PRICE_FILE, readPrices, warnOfAge } from './cost/prices.ts';
import { print } from './cost/print.ts';
import { dollarsOf } from './cost/usage.ts';
import { openDoors } from './doors.ts';
import { SetupError, main } from './fail.ts';
import { ROOT } from './places.ts';

/** The months that are computed: chats a day, and the measured company whose operators share them. */
const MONTHS = [
  { chatsADay: 100, operators: 5 },
  { chatsADay: 1_000, operators: 50 },
  { chatsADay: 10_000, operators: 500 },
];

/**
 * `npm run bench:cost -- [--json] [--operators 5,50,500] [--prices FILE]`: what a typical chat and an operator's shift cost, in documents, calls and dollars.
 * The built dashboard and widget run in Chromium, the functions in one process, on emulators of their own. Every document is counted: those that functions
 * read and write, and those that each browser's listeners are sent. docs/architecture/capacity.md says how counts become dollars.
 */
await main(async () => {
  const options = read();
  const prices = readPrices(options.prices);
  const warning = warnOfAge(prices, Date.now());
  if (warning !== null) console.error(warning);
  const system = await openDirectSystem({ emulated: false });
  if (system.base === null) throw new Error('The functions are not served in one process');
  Object.assign(process.env, system.env);
  const doors = openDoors({
    functions: system.base,
    auth: system.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: system.env['RTNO_MAILBOX_URL']!,
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const all: Measured[] = [];
  for (const operators of options.operators) {
    console.error(`A company with ${operators} operators…`);
    all.push(await measure({ ...system, base: system.base }, doors, browser, prices, operators));
  }
  const months = MONTHS.flatMap(({ chatsADay, operators }) => {
    const measured = all.find((one) => one.operators === operators);
    return measured === undefined ? [] : [monthOf(measured, chatsADay, prices)];
  });
  await browser.close();
  await system.stop();

  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  if (options.json) {
    const rows = all.map((one) => ({
      ...one,
      dollarsPer1000Chats: 1_000 * dollarsOf(one.chat, prices),
      dollarsPer1000Shifts: 1_000 * dollarsOf(one.shift, prices),
    }));
    console.log(JSON.stringify({ commit, prices: { date: prices.date, warning }, measured: rows, months }));
    return;
  }
  console.log(`At ${commit}, by the prices of ${prices.date} (${prices.place}); nothing free is taken off.`);
  print(all, months, prices);
  if (warning !== null) console.log(`\n${warning}`);
});

function read() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        operators: { type: 'string', default: '5,50,500' },
        prices: { type: 'string', default: PRICE_FILE },
      },
    });
    const operators = values.operators.split(',').map(Number);
    if (!operators.every((count) => Number.isInteger(count) && count >= 2))
      throw new Error('--operators takes whole numbers from 2 on, as 5,50,500');
    return { ...values, operators };
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'Unknown options');
  }
}
