import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import committed from '../firebase.json' with { type: 'json' };
import indexes from '../firestore.indexes.json' with { type: 'json' };
import { buildForDeployment, buildFunctions } from './build.ts';
import { deploy } from './deploy/deploy.ts';
import { discover } from './deploy/manifest.ts';
import { readSettings } from './deploy/settings.ts';
import { signedInCloud } from './deploy/signed-in-cloud.ts';
import { SetupError, main } from './fail.ts';
import { ROOT } from './places.ts';

const USAGE = 'npm run deploy -- PROJECT [--check] [--no-trial] [--yes]';

/**
 * `npm run deploy -- PROJECT`: looks at everything that a deployment needs and says in one line each what is to be done; deploys if nothing is; and then
 * lets a company of its own work once through the whole of it. `--check` only looks. `--yes` answers the CLI's questions, for build servers.
 */
await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      'no-trial': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const [project] = positionals;
  if (project === undefined || positionals.length > 1 || !/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project))
    throw new SetupError(USAGE);
  if (project.startsWith('demo-'))
    throw new SetupError('A project whose name begins with "demo-" exists in the emulators only.');
  const functions = join(ROOT, 'functions');
  console.log('Building the functions…');
  // What a deployment uploads has nothing of files that are no longer there.
  if (!values.check) rmSync(join(functions, 'lib'), { recursive: true, force: true });
  buildFunctions();
  const isDone = await deploy({
    wanted: {
      cloud: signedInCloud(project),
      project,
      manifest: discover(functions),
      indexes,
      given: readSettings(functions, project),
    },
    committed,
    mode: values.check ? 'check' : values['no-trial'] ? 'deploy' : 'deploy and try',
    args: values.yes ? ['--non-interactive', '--force'] : [],
    build: (config) => buildForDeployment(join(ROOT, 'web', 'dist'), project, config),
    keep: (config) => {
      const path = join(ROOT, `firebase.${project}.generated.json`);
      writeFileSync(path, JSON.stringify(config, null, 2));
      return path;
    },
    say: (line) => console.log(line),
  });
  if (!isDone) process.exitCode = 1;
});
