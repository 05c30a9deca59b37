import { build } from './build.ts';
import { startEmulators, warmUp } from './emulators.ts';
import { main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { chosenOffset, mustBeFree, portsAt } from './ports.ts';

/** `npm run emulators -- --offset 20000`: the suite and a mailbox for trying things by hand, with the lines to export. */
await main(async () => {
  const given = process.argv.indexOf('--offset');
  const offset = given === -1 ? chosenOffset(10_000) : Number(process.argv[given + 1]);
  const ports = portsAt(offset);
  await mustBeFree(ports);
  build('functions');
  const mailbox = await startMailbox(ports);
  const suite = await startEmulators(ports);
  await warmUp(suite.env);
  for (const [name, value] of Object.entries(suite.env)) console.log(`export ${name}=${value}`);
  await Promise.race([
    suite.exited,
    new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve))),
  ]);
  await suite.stop();
  await mailbox.stop();
});
