import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { serveBareListener } from './bench/bare-listener.ts';
import { openConversation } from './bench/conversation.ts';
import { openDirectSystem } from './bench/direct-system.ts';
import { openEyes, shownAt } from './bench/eye.ts';
import { openStore } from './bench/team.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { main } from './fail.ts';
import { PROJECT } from './places.ts';
import { percentile } from './replay/tally.ts';

/** The first messages run cold code on both sides, so they are not counted. */
const WARM_UP = 5;
/** The pause before an answer. People answer no sooner, and by then the read and typing events of the last message have been handled. */
const PAUSE_MS = 500;
/** How large a chat's document is without its texts, bytes. The emulator sends it again with each change. */
const CHAT_BYTES = 1_500;

type Figure = { n: number; p50: number; p95: number; max: number };

/**
 * `npm run bench:latency -- [--json] [--emulated] [--times 60]`: measures two times in ms. One is from the pressed Enter to the words on the other side's
 * screen, in both directions. The other is from opening the dashboard to the first own chat, in a browser that is signed in. A bare Firestore listener
 * without the product's code is measured beside them, also one that asks the dashboard's questions (`bareQuestions`): its time above the bare one is the
 * emulator's own. Everything runs in one Chromium, on emulators of its own, with built files. The functions are served
 * in one process, or with `--emulated` by the functions emulator. The table also says how long it took until the message was saved.
 */
await main(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, emulated: { type: 'boolean' }, times: { type: 'string', default: '60' } },
  });
  const times = Number(values.times);
  const system = await openDirectSystem({ emulated: values.emulated ?? false });
  Object.assign(process.env, system.env);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const newContext = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
    await openEyes(context);
    return context;
  };

  console.error('A bare listener…');
  const { port } = new URL(`http://${system.env['FIRESTORE_EMULATOR_HOST']}`);
  const bareListener = await measureBare(await newContext(), times, Number(port), false);
  const bareQuestions = await measureBare(await newContext(), times, Number(port), true);
  console.error('A conversation…');
  const talk = await openConversation(system.env, newContext);
  const there: Way[] = [];
  const back: Way[] = [];
  for (let i = -WARM_UP; i < times; i++) {
    await wait(PAUSE_MS);
    const to = await talk.visitorWrites(`Вопрос №${i}.`);
    await wait(PAUSE_MS);
    const from = await talk.operatorWrites(`Ответ №${i}.`);
    if (i < 0) continue;
    there.push(to);
    back.push(from);
  }
  console.error('Starts of the dashboard…');
  const starts: number[] = [];
  for (let i = -WARM_UP; i < times; i++) {
    const ms = await talk.operatorStarts();
    if (i >= 0) starts.push(ms);
  }
  const saved = await talk.savedAt();
  await browser.close();
  await system.stop();

  const whole = ({ entered, shown }: Way) => shown - entered;
  const result = {
    startToShown: figure(starts),
    visitorToOperator: figure(there.map(whole)),
    operatorToVisitor: figure(back.map(whole)),
    bareListener: figure(bareListener),
    bareQuestions: figure(bareQuestions),
  };
  if (values.json) return void console.log(JSON.stringify(result));
  const legs = (ways: readonly Way[]) => ({
    'until saved': figure(ways.map(({ text, entered }) => saved(text) - entered)).p50,
    'until shown': figure(ways.map(({ text, shown }) => shown - saved(text))).p50,
    'of the bare p50': ratio(figure(ways.map(whole)).p50, result.bareListener.p50),
    'with its questions': ratio(figure(ways.map(whole)).p50, result.bareQuestions.p50),
  });
  console.table({
    startToShown: result.startToShown,
    visitorToOperator: { ...result.visitorToOperator, ...legs(there) },
    operatorToVisitor: { ...result.operatorToVisitor, ...legs(back) },
    bareListener: result.bareListener,
    bareQuestions: result.bareQuestions,
  });
});

/** A measured message. Times are ms since 1970. */
type Way = { text: string; entered: number; shown: number };

/** With `whole` the page asks all that the dashboard asks beside an open chat, and the save changes the chat too, as the product's does. */
async function measureBare(context: BrowserContext, times: number, port: number, whole: boolean): Promise<number[]> {
  const served = await serveBareListener();
  const { docOf } = await openStore();
  const { firestore } = docOf.company('any').ref;
  const chat = firestore.doc('bench/bare/chats/open');
  const save = async (seq: number, text: string) => {
    const batch = firestore.batch();
    if (whole) batch.update(chat, { seq });
    batch.set(chat.collection('messages').doc(String(seq).padStart(9, '0')), { seq, at: Date.now(), text });
    await batch.commit();
  };
  await firestore.recursiveDelete(chat);
  await chat.set({ ownerId: 'me', state: 'active', visitorId: 'client', seq: 0, filling: 'x'.repeat(CHAT_BYTES) });
  const page = await context.newPage();
  await page.goto(`${served.url}?project=${PROJECT}&port=${port}${whole ? '&whole' : ''}`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  const taken: number[] = [];
  for (let i = -WARM_UP; i < times; i++) {
    await wait(PAUSE_MS);
    const shown = shownAt(page, 'li', `№${i}.`);
    // The observer must be set up in the page before the message can appear.
    await page.evaluate(() => 0);
    const begun = performance.timeOrigin + performance.now();
    const [moment] = await Promise.all([shown, save(i + WARM_UP + 1, `Строка №${i}.`)]);
    if (i >= 0) taken.push(moment - begun);
  }
  await context.close();
  await served.stop();
  return taken;
}

function figure(values: readonly number[]): Figure {
  const ms = (share: number) => Math.round(percentile(values, share) * 10) / 10;
  return { n: values.length, p50: ms(0.5), p95: ms(0.95), max: ms(1) };
}

function ratio(value: number, bare: number): number {
  return Math.round((value / bare) * 100) / 100;
}
