import { describe, expect, it } from 'vitest';
import committed from '../../firebase.json' with { type: 'json' };
import indexes from '../../firestore.indexes.json' with { type: 'json' };
import type { Deployment } from './deploy.ts';
import { deploy } from './deploy.ts';
import type { Recording } from './recorded.ts';
import { QUESTION, SHOP, builtIndex, readyAnswers, recordedCloud } from './recorded.ts';
import { SETTINGS, manifest } from './shop.test-tool.ts';

type Run = { answers?: Recording; cli?: (args: readonly string[]) => number; more?: Partial<Deployment> };

/** Deploys the shop and gives what was run and said. `built` is the configuration that the web was built with, `kept` the project's firebase.json. */
async function run({ answers = {}, cli, more = {} }: Run = {}) {
  const cloud = recordedCloud({ ...readyAnswers(indexes), ...answers }, cli ? { cli } : {});
  const lines: string[] = [];
  const seen: { built?: object; kept?: typeof committed } = {};
  const isDone = await deploy({
    wanted: { cloud, project: SHOP, manifest, indexes, given: { settings: SETTINGS, problems: [] } },
    committed,
    mode: 'deploy',
    args: ['--non-interactive', '--force'],
    build: (config) => void (seen.built = config),
    keep: (config) => {
      seen.kept = config;
      return '/kept.json';
    },
    say: (line) => lines.push(line),
    lookMs: 1,
    ...more,
  });
  return { isDone, commands: cloud.commands, lines, ...seen };
}

const command = (only: string, more = ' --force') =>
  `deploy --only ${only} --project ${SHOP} --config /kept.json --non-interactive${more}`;
const INDEXES = command('firestore', '');
const ALL = [INDEXES, command('functions'), command('hosting')];
const noBlaze = { [QUESTION.billing]: { status: 200, body: { billingAccountName: '', billingEnabled: false } } };

describe('A deployment', () => {
  it('goes from what others need to those who need it: indexes, functions, pages', async () => {
    const { isDone, commands, built, kept } = await run();
    expect([isDone, commands]).toEqual([true, ALL]);
    expect(built).toMatchObject({ projectId: SHOP, apiKey: 'AIzaSyA-recorded' });
    expect(kept!.functions[0]).not.toHaveProperty('predeploy');
    expect(JSON.stringify(kept)).toContain(`https://europe-west1-${SHOP}.cloudfunctions.net`);
  });

  it('changes nothing where something is to be done first, and says how much', async () => {
    const { isDone, commands, built, lines } = await run({ answers: noBlaze });
    expect([isDone, commands, built]).toEqual([false, [], undefined]);
    expect(lines.at(-1)).toBe('1 thing is to be done first. Nothing has been deployed.');
  });

  it('changes nothing when it only checks', async () => {
    const { isDone, commands, built } = await run({ more: { mode: 'check' } });
    expect([isDone, commands, built]).toEqual([true, [], undefined]);
    expect((await run({ answers: noBlaze, more: { mode: 'check' } })).isDone).toBe(false);
  });

  it('changes nothing when the web does not build', async () => {
    const commands: string[] = [];
    const failing = run({
      cli: (args) => commands.push(args.join(' ')),
      more: {
        build: () => {
          throw new Error('Building the dashboard failed');
        },
      },
    });
    await expect(failing).rejects.toThrow('Building the dashboard failed');
    expect(commands).toEqual([]);
  });

  it('removes no index, also where the CLI may remove what is no longer there', async () => {
    const [first, ...others] = (await run()).commands;
    expect(first).not.toContain('--force');
    for (const other of others) expect(other).toContain('--force');
  });

  it('says what the warm instances cost', async () => {
    expect((await run()).lines.join('\n')).toMatch(
      /Warm instances: desk 1, visitor 1, stream 1; \$[\d.]+ a month while nobody calls/,
    );
  });
});

describe('A deployment that is interrupted', () => {
  it.each([
    ['rules and indexes', 'firestore', 1],
    ['functions', 'functions', 2],
    ['pages', 'hosting', 3],
  ])('at %s does nothing more, and says so; repeated it begins anew and ends', async (name, only, done) => {
    const broken = await run({ cli: (args) => (args[2] === only ? 1 : 0) });
    expect([broken.isDone, broken.commands]).toEqual([false, ALL.slice(0, done)]);
    expect(broken.lines.at(-1)).toMatch(`Stopped at: ${name}.`);
    expect((await run()).commands).toEqual(ALL);
  });
});

describe('Functions query by the indexes, and so come after them', () => {
  const all = indexes.indexes.map((index, i) => builtIndex(index, i));
  const inState = (state: string) => [{ ...all[0]!, state }, ...all.slice(1)];

  it('a deployment waits until the last one is built', async () => {
    const cloud = recordedCloud(readyAnswers(indexes));
    let looks = 0;
    const slow = {
      ...cloud,
      ask: async (url: string, asked?: Parameters<typeof cloud.ask>[1]) => {
        if (`GET ${url}` !== QUESTION.indexes) return cloud.ask(url, asked);
        looks += 1;
        expect(cloud.commands).not.toContain(command('functions'));
        return { status: 200, body: { indexes: inState(looks < 4 ? 'CREATING' : 'READY') } };
      },
    };
    const given = { settings: SETTINGS, problems: [] };
    const { isDone, lines } = await run({
      more: { wanted: { cloud: slow, project: SHOP, manifest, indexes, given } },
    });
    expect([isDone, looks, cloud.commands]).toEqual([true, 4, ALL]);
    expect(lines.filter((line) => line.includes('1 being built'))).toHaveLength(2);
  });

  it('a deployment stops when one cannot be built', async () => {
    let isDeployed = false;
    const answers: Recording = {
      get [QUESTION.indexes]() {
        return { status: 200, body: { indexes: inState(isDeployed ? 'NEEDS_REPAIR' : 'READY') } };
      },
    };
    const cloud = recordedCloud(readyAnswers(indexes), { cli: () => ((isDeployed = true), 0) });
    const ask: typeof cloud.ask = async (url, asked) => answers[`GET ${url}`] ?? cloud.ask(url, asked);
    const given = { settings: SETTINGS, problems: [] };
    const { isDone } = await run({
      more: { wanted: { cloud: { ...cloud, ask }, project: SHOP, manifest, indexes, given } },
    });
    expect([isDone, cloud.commands]).toEqual([false, [INDEXES]]);
  });
});
