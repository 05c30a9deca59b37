import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { SetupError, main } from './fail.ts';
import { putAll } from './monitor/put.ts';
import { thingsFor } from './monitor/things.ts';
import { ROOT } from './places.ts';

const HOW = 'npm run monitor -- PROJECT [--channel NOTIFICATION-CHANNEL] [--billing ACCOUNT] [--apply]';

/**
 * `npm run monitor -- PROJECT`: prints the gcloud commands that put the metrics, alerts, dashboard and budget of ops/ into a project; with `--apply` it runs
 * them, and renews what is there already. docs/operations.md says what they watch.
 */
await main(async () => {
  const { values, positionals } = options();
  const [project = ''] = positionals;
  if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project)) throw new SetupError(HOW);
  const things = thingsFor(project, values.channel ?? null, values.billing ?? null);
  if (values.apply) return putAll(things, gcloud, console.log);
  for (const { make } of things) console.log(['gcloud', ...make.map(quoted)].join(' '));
  console.log('\nNothing has been done: these commands make what a new project lacks, and --apply runs them.');
  if (values.channel === undefined) console.log('Without --channel the alerts tell nobody.');
});

function gcloud(args: readonly string[]): { ok: boolean; said: string } {
  const done = spawnSync('gcloud', [...args, '--quiet'], { cwd: ROOT, encoding: 'utf8' });
  if (done.error)
    throw new SetupError('gcloud was not found: install the Google Cloud CLI (https://cloud.google.com/sdk).');
  return { ok: done.status === 0, said: done.status === 0 ? done.stdout : done.stderr };
}

const quoted = (arg: string) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`);

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { channel: text, billing: text, apply: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : 'Unknown options'}\n${HOW}`);
  }
}
