import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from './build.ts';
import { exportTo, startEmulators } from './emulators.ts';
import { atEnd } from './ending.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { freeOffset, portsAt } from './ports.ts';
import type { State } from './restore/state.ts';
import { warmUp } from './warm-up.ts';

/**
 * `npm run rehearse-restore`: goes the way back from a backup, on emulators of its own. Fills a company by the product's own doors, exports, wipes, imports,
 * and compares every document and every sign-in. Then its people work on and a sweep does what is overdue. What must always hold is looked at in between.
 * Fails when anything differs.
 */
await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rtno-restore-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'backup');
  const ports = portsAt(await freeOffset(30_000));
  buildFunctions();
  await startMailbox(ports);

  let suite = await startEmulators(ports);
  // The functions' code and the stories choose the emulators when they are loaded, so they are imported only now.
  Object.assign(process.env, suite.env, { RTNO_SMTP_PORT: String(ports.smtp) });
  await warmUp(suite.env);
  const { fill } = await import('./restore/fill.ts');
  const { differences, stateOf } = await import('./restore/state.ts');
  const { wrongIn } = await import('../functions/test/flows/scene.ts');
  const { PASSWORD, mustDesk, runSchedule, signIn } = await import('../functions/test/flows/world.ts');

  const { companyId, operators } = await fill();
  const mustHold = async (when: string) => stopAt(`${when}, what must hold`, await wrongIn(companyId));
  const before = await stateOf();
  tell('made', before);
  await mustHold('before');
  await exportTo(data, ports);
  await suite.stop();

  suite = await startEmulators(ports);
  const empty = await stateOf();
  tell('wiped', empty);
  if (Object.keys(empty.documents).length + empty.signIns.length > 0)
    throw new SetupError('Something is left after the wipe.');
  await suite.stop();

  if (!existsSync(data)) throw new SetupError('There is no export.');
  suite = await startEmulators(ports, { data });
  const after = await stateOf();
  tell('restored', after);
  stopAt('each document and sign-in as it was', differences(before, after));
  await mustHold('after');
  await warmUp(suite.env);
  for (const { email } of operators) await mustDesk(await signIn(email, PASSWORD), 'setStatus', { status: 'working' });
  await runSchedule('sweepMinute');
  await mustHold('after people and a sweep have gone on');
});

function tell(what: string, { documents, signIns }: State): void {
  console.log(`${what}: ${Object.keys(documents).length} documents, ${signIns.length} sign-ins`);
}

function stopAt(what: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, 20)) console.log(`  ${line}`);
  if (lines.length > 0) throw new SetupError(`${what}: ${lines.length} are not.`);
  console.log(`${what}: yes`);
}
