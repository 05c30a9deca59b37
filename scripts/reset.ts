import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './emulators.ts';
import { main } from './fail.ts';
import { CACHE } from './places.ts';
import { chosenOffset } from './ports.ts';

/** `npm run reset`: removes the demo company's data and letters; the next start makes them anew. */
await main(async () => {
  const offset = chosenOffset(0);
  rmSync(dataFolder(offset), { recursive: true, force: true });
  rmSync(join(CACHE, 'mailbox', `${offset}.json`), { force: true });
  console.log('The demo data is gone; npm start makes it anew.');
});
