import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractNow } from './contract/contract.ts';
import { main } from './fail.ts';
import { ROOT } from './places.ts';

/**
 * `npm run contract:record`: writes down what the doors take and give, when a version is released. `scripts/contract/released.test.ts` then holds each later
 * version to it.
 */
await main(async () => {
  const path = join(ROOT, 'scripts', 'contract', 'released.json');
  writeFileSync(path, `${JSON.stringify(contractNow(), null, 1)}\n`);
  console.log(`Recorded in ${path}.`);
});
