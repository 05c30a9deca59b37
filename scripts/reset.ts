import { rmSync } from 'node:fs';
import { dataFolder, mailFile } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { chosenOffset, isFree, portsAt } from './ports.ts';

/** `npm run reset`: removes the demo company's data and letters; the next start makes them anew. */
await main(async () => {
  const offset = chosenOffset(0);
  // A running system would write its data again when it stops.
  if (!(await isFree(portsAt(offset).hub))) throw new SetupError('npm start is running: end it first (Ctrl-C).');
  rmSync(dataFolder(offset), { recursive: true, force: true });
  rmSync(mailFile(offset), { force: true });
  console.log('The demo data is gone; npm start makes it anew.');
});
