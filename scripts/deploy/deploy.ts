import type committedConfig from '../../firebase.json';
import { PRICES } from '../prices.ts';
import type { WebConfig } from './checks/web.ts';
import type { Wanted } from './examine.ts';
import { examine } from './examine.ts';
import { isReady, linesOf } from './finding.ts';
import { configFor } from './hosting-config.ts';
import type { Place } from './place.ts';
import { addressIn } from './settings.ts';
import { trySystem } from './trial/try-system.ts';
import { deployInSteps } from './steps.ts';
import type { System } from './system.ts';
import { systemOf } from './system.ts';
import { warmDoors, warmPrice } from './warm.ts';

type Config = typeof committedConfig;

export type Deployment = {
  wanted: Wanted;
  committed: Config;
  mode: 'check' | 'deploy' | 'deploy and try';
  /** Passed on to each command of the CLI. */
  args: readonly string[];
  /** Builds the web with this configuration. Throws when that fails. */
  build: (config: WebConfig) => void;
  /** Keeps the project's own firebase.json for the CLI, and gives its path. */
  keep: (config: Config) => string;
  say: (line: string) => void;
  /** How often to look whether the indexes are built, ms. */
  lookMs?: number;
  /** Where the deployed system answers, if not at Google's own addresses: for rehearsals. */
  system?: Partial<System>;
};

/**
 * Looks, deploys and tries. Nothing is changed while something is to be done first or the web does not build. Whatever interrupts it, the next run begins
 * from the start: each step finds what is there already. Gives whether all went well.
 */
export async function deploy({ wanted, mode, say, ...rest }: Deployment): Promise<boolean> {
  say(`\nProject ${wanted.project}\n`);
  const { findings, config, place } = await examine(wanted);
  for (const line of linesOf(findings)) say(line);
  say(`\n${costLine(place)}\n`);
  const count = findings.filter(({ state }) => state === 'todo').length;
  if (!isReady(findings) || config === null) {
    say(`${count} ${count === 1 ? 'thing is' : 'things are'} to be done first. Nothing has been deployed.`);
    return false;
  }
  if (mode === 'check') {
    say('Everything that can be checked is ready for a deployment.');
    return true;
  }
  say('Building the web…');
  rest.build(config);
  const path = rest.keep(configFor(rest.committed, wanted.project, place.settings));
  const { args, lookMs } = rest;
  const failed = await deployInSteps({
    place,
    indexes: wanted.indexes,
    config: path,
    args,
    say,
    ...(lookMs && { lookMs }),
  });
  if (failed !== null) {
    say(
      `Stopped at: ${failed}. What was deployed before it stays and works with what was there; mend the cause and run the same command again.`,
    );
    return false;
  }
  if (mode === 'deploy') return true;
  say('Trying the deployed system…');
  const mailbox = addressIn(place.settings['MAIL_FROM'] ?? '') ?? '';
  const isTried = await trySystem(
    { ...systemOf(place), ...rest.system },
    {
      cloud: place.cloud,
      config,
      appCheck: Boolean(place.settings['APP_CHECK_KEY']),
      mailbox,
      say,
    },
  );
  say(
    isTried
      ? 'The deployed system works.'
      : 'Deployed, but the trial failed: see above. Mend it, or deploy the version before.',
  );
  return isTried;
}

function costLine({ settings }: Place): string {
  const month = (vcpu: number) => warmPrice(settings, { gib: PRICES.gibSecond, vcpu }).toFixed(2);
  const [idle, busy] = [month(PRICES.idleVcpuSecond), month(PRICES.vcpuSecond)];
  return `Warm instances: ${warmDoors(settings)}; $${idle} a month while nobody calls, $${busy} when they never rest (prices of ${PRICES.date})`;
}
