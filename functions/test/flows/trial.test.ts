import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import committed from '../../../firebase.json' with { type: 'json' };
import indexes from '../../../firestore.indexes.json' with { type: 'json' };
import type { Cloud } from '../../../scripts/deploy/cloud.ts';
import { deploy } from '../../../scripts/deploy/deploy.ts';
import { SHOP, readyAnswers, recordedCloud } from '../../../scripts/deploy/recorded.ts';
import { SETTINGS, manifest } from '../../../scripts/deploy/shop.test-tool.ts';
import { trySystem } from '../../../scripts/deploy/trial/try-system.ts';
import { trialAddress } from '../../../scripts/deploy/trial/leftovers.ts';
import type { System } from '../../../scripts/deploy/system.ts';
import { CACHE } from '../../../scripts/places.ts';
import { auth } from '../../src/store/firebase.ts';
import { db } from './database.ts';
import { FUNCTIONS, PROJECT, unique } from './world.ts';

const system: System = {
  project: PROJECT,
  site: process.env['RTNO_HOSTING_URL']!,
  functions: FUNCTIONS,
  identity: `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}/identitytoolkit.googleapis.com`,
  firestore: `http://${process.env['FIRESTORE_EMULATOR_HOST']}/v1`,
  appCheck: 'none',
};

const cloud = recordedCloud(readyAnswers(indexes));
const said: string[] = [];
const log = join(CACHE, 'reports', 'deploy-rehearsal.log');
afterAll(() => {
  mkdirSync(join(CACHE, 'reports'), { recursive: true });
  writeFileSync(log, said.join('\n'));
});

/** A trial whose letters go to a mailbox that no other trial has. */
function trial(mailbox: string, inCloud: Cloud = cloud) {
  const lines: string[] = [];
  const say = (line: string) => void (lines.push(line), said.push(line));
  const config = { apiKey: 'demo', appId: 'demo' };
  const run = (at = system, patienceMs = 60_000) =>
    trySystem(at, { cloud: inCloud, config, appCheck: false, mailbox, say, patienceMs });
  return { lines, run };
}

const newMailbox = () => `chat-${unique()}@shop.example`;

/** What there is of the trial: its company's documents, its person, its letters, its sign-in. */
async function remains(mailbox: string, companyId: string | null, uid: string | null): Promise<string[]> {
  const email = trialAddress(mailbox);
  const letters = await db.collection('mail').where('to', '==', email).get();
  const below = companyId === null ? [] : await db.collection('companies').doc(companyId).listCollections();
  const user = uid === null ? null : await db.collection('users').doc(uid).get();
  const signIn = await auth.getUserByEmail(email).catch(() => null);
  return [
    ...letters.docs.map(({ ref }) => ref.path),
    ...below.map(({ path }) => path),
    ...(user?.exists ? [user.ref.path] : []),
    ...(signIn === null ? [] : [signIn.uid]),
  ];
}

/** Who has signed up with the trial's address, and their company. */
async function madeBy(mailbox: string): Promise<{ uid: string; companyId: string }> {
  const { uid } = await auth.getUserByEmail(trialAddress(mailbox));
  return { uid, companyId: (await db.collection('users').doc(uid).get()).get('companyId') };
}

/** A cloud in which the process dies after so many removals. */
function dyingAfter(removals: number): Cloud {
  let done = 0;
  return {
    ...cloud,
    ask: async (url, asked) => {
      if (/:delete$|:commit$/.test(url) && done++ >= removals) throw new Error('killed');
      return cloud.ask(url, asked);
    },
  };
}

it('a deployment ends with a company that works once through the whole system and is gone: the rehearsal', async () => {
  const lines: string[] = [];
  const mailbox = newMailbox();
  const isDone = await deploy({
    wanted: {
      cloud: recordedCloud(readyAnswers(indexes)),
      project: SHOP,
      manifest,
      indexes,
      given: { settings: { ...SETTINGS, MAIL_FROM: `Shop <${mailbox}>` }, problems: [] },
    },
    committed,
    mode: 'deploy and try',
    args: [],
    build: () => {},
    keep: () => `firebase.${SHOP}.generated.json`,
    say: (line) => void (lines.push(line), said.push(line)),
    lookMs: 1,
    system,
  });
  expect(lines.filter((line) => line.includes('FAIL'))).toEqual([]);
  expect([isDone, lines.at(-1)]).toEqual([true, 'The deployed system works.']);
  for (const step of ['falls to the operator', 'visitor’s stream', 'the letter leaves', 'the trial is removed'])
    expect(lines.filter((line) => line.startsWith('  ok  ') && line.includes(step))).toHaveLength(1);
  expect(await remains(mailbox, null, null)).toEqual([]);
});

it('a trial that dies before it has removed anything, and again while that is removed, is removed by the next one', async () => {
  const mailbox = newMailbox();
  const killed = trial(mailbox, dyingAfter(0));
  expect(await killed.run()).toBe(false);
  expect(killed.lines.at(-1)).toContain(`remove the company of ${trialAddress(mailbox)} by hand`);
  const { uid, companyId } = await madeBy(mailbox);
  const left = (await remains(mailbox, companyId, uid)).length;
  expect(left).toBeGreaterThan(3);
  expect(await trial(mailbox, dyingAfter(1)).run()).toBe(false);
  expect((await remains(mailbox, companyId, uid)).length).toBeLessThan(left);
  const next = trial(mailbox);
  expect([await next.run(), next.lines.filter((line) => line.includes('FAIL'))]).toEqual([true, []]);
  expect(next.lines[0]).toMatch(/removed \d+ documents that an interrupted trial had left/);
  expect(await remains(mailbox, companyId, uid)).toEqual([]);
});

it('a system that does not work is said so at its step, and nothing of the trial stays', async () => {
  const mailbox = newMailbox();
  const { lines, run } = trial(mailbox);
  const broken = { ...system, functions: FUNCTIONS.replace(PROJECT, 'demo-nowhere') };
  expect(await run(broken, 100)).toBe(false);
  expect(lines.filter((line) => line.startsWith('  FAIL  the functions answer'))).toHaveLength(1);
  expect(await remains(mailbox, null, null)).toEqual([]);
  const closed = trial(mailbox);
  expect(await closed.run({ ...system, site: `${system.site}/nowhere` })).toBe(false);
  expect(closed.lines[0]).toMatch(/^ {2}FAIL {2}the pages are there: .*nowhere\/dashboard\/ answers 404/);
});
