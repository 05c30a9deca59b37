import { parseArgs } from 'node:util';
import { SetupError, main } from './fail.ts';
import { PROJECT } from './places.ts';
import { chosenOffset, portsAt } from './ports.ts';

/**
 * `npm run dead-letters [-- --again ID] [--project ID]`: lists the outbox entries that were given up, without their contents, or sends one of them again
 * within a minute. The list is of all companies, so it is only for whoever runs the service. It reads the emulator of `npm start`, or with `--project` a
 * real database by this machine's own Google credentials (`gcloud auth application-default login`).
 */
await main(async () => {
  const { project, again } = options();
  if (project === undefined) {
    Object.assign(process.env, { GCLOUD_PROJECT: PROJECT });
    process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${portsAt(chosenOffset(0)).firestore}`;
  } else process.env['GCLOUD_PROJECT'] = project;
  // The functions' code chooses the database when it is loaded, so it is imported only now.
  const { listDead, revive } = await import('../functions/src/work/outbox/dead.ts');
  const { MAIL } = await import('../functions/src/mail/outbox.ts');
  if (again !== undefined) {
    if (!(await revive(MAIL, again))) throw new SetupError(`There is no dead letter ${again}.`);
    console.log('It goes out again within a minute.');
    return;
  }
  const dead = await listDead(MAIL);
  if (dead.length === 0) console.log('No dead letters.');
  for (const { id, at, attempts, error } of dead)
    console.log(`${new Date(at).toISOString()}  ${id}  ${attempts} attempts  ${error}`);
});

function options() {
  try {
    return parseArgs({ options: { project: { type: 'string' }, again: { type: 'string' } } }).values;
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'Unknown options');
  }
}
