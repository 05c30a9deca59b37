import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Held } from '../functions/src/work/company/held.ts';
import type { Line } from '../functions/src/work/company/move.ts';
import { SetupError, main } from './fail.ts';
import { PROJECT } from './places.ts';
import { chosenOffset, portsAt } from './ports.ts';

const HOW = `npm run company -- show ID | export ID FILE | import FILE | remove ID [--yes "NAME"] [--receipt FILE]   [--project PROJECT] [--database NAME]`;

/**
 * What an operator of the service does with one company: `show` counts what is held of it, `export` writes it into a file, `import` writes it into another
 * project from that file, `remove` removes it. `remove` only shows what would go, unless `--yes` repeats the company's name; then it writes a receipt.
 * It works on the emulators of `npm start`, or with `--project` on a real database by this machine's own Google credentials
 * (`gcloud auth application-default login`).
 */
await main(async () => {
  const { values, positionals } = options();
  useProject(values.project);
  if (values.database !== undefined) process.env['RTNO_DATABASE'] = values.database;
  // The functions' code chooses the database when it is loaded, so it is imported only now.
  const { heldOf } = await import('../functions/src/work/company/held.ts');
  const [what, first = '', second = ''] = positionals;
  if (what === 'show' && first !== '') return print(await heldOf(first));
  if (what === 'export' && second !== '') return exportTo(first, second);
  if (what === 'import' && first !== '') return importFrom(first);
  if (what === 'remove' && first !== '') return remove(await heldOf(first), values.yes, values.receipt);
  throw new SetupError(HOW);
});

async function exportTo(companyId: string, path: string): Promise<void> {
  if (existsSync(path)) throw new SetupError(`${path} exists already.`);
  const { linesOf } = await import('../functions/src/work/company/move.ts');
  // Nobody else on this machine may read what clients have written.
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  let count = 0;
  for await (const line of linesOf(companyId, Date.now())) {
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
    count++;
  }
  file.end();
  await once(file, 'finish');
  console.log(`${count} lines in ${path}. They hold conversations and phones: keep the file as you keep the database.`);
}

async function importFrom(path: string): Promise<void> {
  const { takeIn } = await import('../functions/src/work/company/move.ts');
  const taken = await takeIn(async function* (): AsyncGenerator<Line> {
    for await (const line of createInterface({ input: createReadStream(path) }))
      if (line !== '') yield JSON.parse(line);
  });
  if (!taken.ok)
    throw new SetupError(
      taken.why === 'exists' ? 'The company exists here already.' : `${path} is not a whole file of a company.`,
    );
  console.log(`${taken.documents} documents written. Its people choose new passwords by "Забыли пароль?".`);
  for (const { uid } of taken.refused)
    console.log(`The e-mail of ${uid} has another sign-in here: they cannot come in yet.`);
}

async function remove(held: Held, yes: string | undefined, receipt = `receipt-${held.companyId}.json`): Promise<void> {
  if (Object.keys(held.documents).length === 0)
    throw new SetupError(`There is nothing of the company ${held.companyId}.`);
  if (yes === undefined) {
    print(held);
    console.log(`Nothing is removed yet. To remove all of this for good: --yes "${held.name ?? held.companyId}"`);
    return;
  }
  if (yes !== (held.name ?? held.companyId))
    throw new SetupError('That is not the name of this company: nothing is removed.');
  const { removeWhole } = await import('../functions/src/work/company/remove.ts');
  const done = await removeWhole(held.companyId, Date.now());
  writeFileSync(
    receipt,
    `${JSON.stringify({ ...done, removedAt: new Date(done.removedAt).toISOString() }, null, 2)}\n`,
  );
  console.log(`Removed; the receipt is in ${receipt}.`);
  if (done.left > 0) throw new SetupError(`${done.left} documents were found afterwards: run it again.`);
}

function print({ companyId, name, documents, signIns, letters }: Held): void {
  console.log(`${companyId} ${name ?? '(its own document is gone)'}`);
  for (const [collection, count] of Object.entries(documents).toSorted()) console.log(`  ${collection}: ${count}`);
  console.log(`  sign-ins: ${signIns}\n  letters and parcels: ${letters}`);
}

function useProject(project: string | undefined): void {
  if (project !== undefined) return void (process.env['GCLOUD_PROJECT'] = project);
  const { firestore, auth } = portsAt(chosenOffset(0));
  process.env['GCLOUD_PROJECT'] ??= PROJECT;
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${firestore}`;
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= `127.0.0.1:${auth}`;
}

function options() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ options: { project: text, database: text, yes: text, receipt: text }, allowPositionals: true });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : 'Unknown options'}\n${HOW}`);
  }
}
