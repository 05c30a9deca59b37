import { setTimeout as wait } from 'node:timers/promises';
import type { Indexes } from './checks/indexes.ts';
import { checkIndexes, checkTtl } from './checks/indexes.ts';
import { linesOf } from './finding.ts';
import type { Place } from './place.ts';

/** How often a deployment looks whether the indexes are built, ms. */
const LOOK_MS = 15_000;

/** `say` prints a line. `config` is the path of the project's own firebase.json, `args` are passed on to each command of the CLI. */
export type Deploying = {
  place: Place;
  indexes: Indexes;
  config: string;
  args: readonly string[];
  say: (line: string) => void;
  lookMs?: number;
};

/**
 * Deploys in the order in which each part finds what it needs: rules and indexes, then, when the indexes are built, the functions that query by them, then
 * the pages that call these functions. Each step may be repeated, and none is begun after one that failed. Gives the name of the step that failed, or null.
 * Nothing is removed without asking: indexes and functions that the product no longer has stay until the person who deploys agrees (the CLI asks).
 */
export async function deployInSteps(deploying: Deploying): Promise<string | null> {
  const { place, config, args, say } = deploying;
  const cli = (only: string, more: readonly string[] = args) =>
    place.cloud.cli(['deploy', '--only', only, '--project', place.project, '--config', config, ...more]);
  say('1 of 4: rules and indexes');
  // Forced, the CLI would remove indexes that the product no longer has, by which the functions of before still query.
  const unforced = args.filter((arg) => arg !== '--force');
  if ((await cli('firestore', unforced)) !== 0) return 'rules and indexes';
  say('2 of 4: waiting until the indexes are built (Ctrl-C is safe: begin again later)');
  if (!(await indexesBuilt(deploying))) return 'indexes';
  say('3 of 4: functions');
  if ((await cli('functions')) !== 0) return 'functions';
  say('4 of 4: pages');
  if ((await cli('hosting')) !== 0) return 'pages';
  return null;
}

/** Waits until every index is built; false when one is missing or broken, or nothing can be read. */
async function indexesBuilt({ place, indexes, say, lookMs = LOOK_MS }: Deploying): Promise<boolean> {
  let said = '';
  for (;;) {
    const built = await checkIndexes(place, indexes, true);
    const [line = ''] = linesOf([built]).filter(Boolean);
    if (line !== said) say(line);
    said = line;
    if (built.state === 'todo') return false;
    if (built.state !== 'later') break;
    await wait(lookMs);
  }
  // A TTL policy takes hours to come into force; the nightly sweep removes the same documents until then.
  say(linesOf([await checkTtl(place, indexes, true)]).filter(Boolean)[0] ?? '');
  return true;
}
