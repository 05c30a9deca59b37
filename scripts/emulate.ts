import { buildFunctions } from './build.ts';
import { startEmulators } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { chosenOffset, mustBeFree, portsAt, readOffset } from './ports.ts';
import { warmUp } from './warm-up.ts';

/** `npm run emulators -- --offset 20000`: starts the emulators and a mailbox for trying things by hand, and prints the environment lines to export. */
await main(async () => {
  const given = process.argv.indexOf('--offset');
  const offset = given === -1 ? chosenOffset(10_000) : readOffset(process.argv[given + 1] ?? '', '--offset');
  const ports = portsAt(offset);
  await mustBeFree(ports);
  buildFunctions();
  await startMailbox(ports);
  const suite = await startEmulators(ports, { model: 'tests' });
  await warmUp(suite.env);
  for (const [name, value] of Object.entries(suite.env)) console.log(`export ${name}=${value}`);
  await suite.exited;
  throw new SetupError(`The emulators stopped by themselves: see ${suite.log}.`);
});
