import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { Bare } from './bench/bare-chain.ts';
import { openBare } from './bench/bare-chain.ts';
import { openConversation } from './bench/conversation.ts';
import { openDirectSystem } from './bench/direct-system.ts';
import { openEyes } from './bench/eye.ts';
import type { Leg, Way } from './bench/legs.ts';
import { LEGS, legsOf } from './bench/legs.ts';
import { notePages } from './bench/page-moments.ts';
import type { Moment } from './bench/server-moments.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { main } from './fail.ts';
import { percentile } from './replay/tally.ts';

/** The first messages run cold code on both sides, so they are not counted. */
const WARM_UP = 5;
/** The pause before words are typed, and before Enter. People are no quicker, and by then the signs of reading and typing have been handled. */
const PAUSE_MS = 500;

type Figure = { n: number; p50: number; p95: number; max: number };

/**
 * `npm run bench:latency -- [--json] [--emulated] [--legs] [--times 60]`: measures two times in ms. One is from the pressed Enter to the words on the other side's
 * screen, in both directions. The other is from opening the dashboard to the first own chat, in a browser that is signed in. A bare Firestore listener
 * without the product's code is measured beside them, also one that asks the dashboard's questions (`bareQuestions`): its time above the bare one is the
 * emulator's own. `bareChain` is the floor of what the product can reach here: the least page posts to the least server, which reads and commits once as
 * the product does, and such a listener shows it under the product's security rules. `--legs` says where each ms goes, with the pages and the functions
 * noting what they do. Everything runs in one Chromium, on emulators of its own, with built files. The functions are served
 * in one process, or with `--emulated` by the functions emulator. The table also says how long it took until the message was saved.
 */
await main(async () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      emulated: { type: 'boolean' },
      legs: { type: 'boolean' },
      times: { type: 'string', default: '60' },
    },
  });
  const times = Number(values.times);
  // The functions' process takes it over.
  if (values.legs) process.env['RTNO_MOMENTS'] = 'noted';
  const system = await openDirectSystem({ emulated: values.emulated ?? false });
  Object.assign(process.env, system.env);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const newContext = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
    await openEyes(context);
    if (values.legs) await notePages(context);
    return context;
  };

  const bare = (what: Bare) => openBare(what, system.env, newContext, PAUSE_MS);
  const bares = { listener: await bare('listener'), questions: await bare('questions'), chain: await bare('chain') };
  const talk = await openConversation(system.env, newContext, PAUSE_MS);
  const there: Way[] = [];
  const back: Way[] = [];
  const taken: Record<Bare, number[]> = { listener: [], questions: [], chain: [] };
  console.error('Messages…');
  // In turn, since a machine that others use too gets faster and slower during a run.
  for (let i = -WARM_UP; i < times; i++) {
    await wait(PAUSE_MS);
    const to = await talk.visitorWrites(`Вопрос №${i}.`);
    await wait(PAUSE_MS);
    const from = await talk.operatorWrites(`Ответ №${i}.`);
    for (const what of ['listener', 'questions', 'chain'] as const) {
      await wait(PAUSE_MS);
      const ms = await bares[what].write(`Строка №${i}.`);
      if (i >= 0) taken[what].push(ms);
    }
    if (i < 0) continue;
    there.push(to);
    back.push(from);
  }
  for (const one of Object.values(bares)) await one.stop();
  // A start takes the place of the page and of what it has noted.
  const noted = await talk.noted();
  console.error('Starts of the dashboard…');
  const starts: number[] = [];
  for (let i = -WARM_UP; i < times; i++) {
    const ms = await talk.operatorStarts();
    if (i >= 0) starts.push(ms);
  }
  const saved = await talk.savedAt();
  const moments: Moment[] = values.legs && system.base ? await (await fetch(`${system.base}/moments`)).json() : [];
  await browser.close();
  await system.stop();

  const whole = ({ entered, shown }: Way) => shown - entered;
  const result = {
    startToShown: figure(starts),
    visitorToOperator: figure(there.map(whole)),
    operatorToVisitor: figure(back.map(whole)),
    bareListener: figure(taken.listener),
    bareQuestions: figure(taken.questions),
    bareChain: figure(taken.chain),
  };
  if (values.json) return void console.log(JSON.stringify(result));
  const legs = (ways: readonly Way[]) => ({
    'until saved': figure(ways.map(({ text, entered }) => saved(text) - entered)).p50,
    'until shown': figure(ways.map(({ text, shown }) => shown - saved(text))).p50,
    'of the bare p50': ratio(figure(ways.map(whole)).p50, result.bareListener.p50),
    'of the bare chain': ratio(figure(ways.map(whole)).p50, result.bareChain.p50),
  });
  console.table({
    startToShown: result.startToShown,
    visitorToOperator: { ...result.visitorToOperator, ...legs(there) },
    operatorToVisitor: { ...result.operatorToVisitor, ...legs(back) },
    bareListener: result.bareListener,
    bareQuestions: result.bareQuestions,
    bareChain: { ...result.bareChain, 'of the bare p50': ratio(result.bareChain.p50, result.bareListener.p50) },
  });
  if (!values.legs) return;
  const gone = {
    'visitor to operator': there.flatMap(
      (way) => legsOf(way, saved(way.text), moments, noted.visitor, noted.operator) ?? [],
    ),
    'operator to visitor': back.flatMap(
      (way) => legsOf(way, saved(way.text), moments, noted.operator, noted.visitor) ?? [],
    ),
  };
  const p50 = (ways: readonly Record<Leg, number>[], leg: Leg) => figure(ways.map((one) => one[leg])).p50;
  console.table(
    Object.fromEntries(
      Object.entries(LEGS).map(([leg, whose]) => [
        leg,
        { whose, ...Object.fromEntries(Object.entries(gone).map(([way, ways]) => [way, p50(ways, leg as Leg)])) },
      ]),
    ),
  );
});

function figure(values: readonly number[]): Figure {
  const ms = (share: number) => Math.round(percentile(values, share) * 10) / 10;
  return { n: values.length, p50: ms(0.5), p95: ms(0.95), max: ms(1) };
}

function ratio(value: number, bare: number): number {
  return Math.round((value / bare) * 100) / 100;
}
