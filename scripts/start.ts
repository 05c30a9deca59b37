import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COMPILE, buildWeb, viteEnvironment } from './build.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { startClock } from './clock.ts';
import { dataFolder, mailFile, startEmulators } from './emulators.ts';
import { atEnd } from './ending.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { CACHE, ROOT } from './places.ts';
import type { Ports } from './ports.ts';
import { chosenOffset, mustBeFree, offsetOf, portsAt } from './ports.ts';
import type { Seeded } from './seed.ts';
import { seed } from './seed.ts';
import { seedHistory } from './seed-history.ts';
import { makeReady, warmUp } from './warm-up.ts';

/** `npm start`: runs the whole product on this machine, with a demo company whose data are kept until `npm run reset`. */
await main(async () => {
  const offset = chosenOffset(0);
  const ports = portsAt(offset);
  const site = `http://127.0.0.1:${ports.vite}`;
  await mustBeFree(ports);
  await startCompiler(ports);
  buildWeb(ports);
  console.log('Starting the emulators…');
  await startMailbox(ports, lettersOf(offset));
  const vite = startVite(ports);
  const suite = await startEmulators(ports, { data: dataFolder(offset), publicUrl: site });
  await warmUp(suite.env);
  atEnd(startClock(ports.functions));
  const seeded = await seed(suite.env);
  await Promise.all([makeReady(suite.env, seeded.admin), seedHistory(suite.env, seeded.companyId)]);
  print(ports, site, seeded);
  atEnd(() => console.log('\nStopping, and keeping the data…'));
  const ended = await Promise.race([suite.exited.then(() => suite), vite.exited.then(() => vite)]);
  throw new SetupError(
    `${ended === vite ? 'Vite' : 'The emulators'} stopped by themselves: see ${ended.log}, and start again.`,
  );
});

/** The path of the stored letters. Links in letters work only with the data to which they belong, so letters without these data are removed. */
function lettersOf(offset: number): string {
  const file = mailFile(offset);
  if (!existsSync(dataFolder(offset))) rmSync(file, { force: true });
  return file;
}

/** Compiles the functions now, and again whenever they change. Resolves after the first compilation, and throws the compiler's messages when that fails. */
async function startCompiler(ports: Ports): Promise<void> {
  const said: string[] = [];
  const first = Promise.withResolvers<boolean>();
  const args = [...COMPILE, '--watch', '--preserveWatchOutput', '--pretty', 'false'];
  const compiler = start('tsc', ports, args, process.env, (line) => {
    said.push(line);
    const errors = line.match(/Found (\d+) error/)?.[1];
    if (errors !== undefined) first.resolve(errors === '0');
  });
  const isGood = await Promise.race([first.promise, compiler.exited.then(() => false)]);
  if (!isGood) throw new SetupError(`${said.join('\n')}\nThe functions do not compile: mend what stands above.`);
}

function startVite(ports: Ports): Child {
  const args = ['--host', '127.0.0.1', '--port', String(ports.vite), '--strictPort'];
  return start('vite', ports, args, { ...process.env, ...viteEnvironment(ports) });
}

function start(
  tool: string,
  ports: Ports,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine?: (line: string) => void,
): Child {
  return startChild(join(String(offsetOf(ports)), tool), join(ROOT, 'node_modules', '.bin', tool), args, env, onLine);
}

function print(ports: Ports, site: string, { companyId, people }: Seeded): void {
  const wide = Math.max(...people.map(({ email }) => email.length));
  console.log(
    [
      '',
      'RTNO chat is running.',
      '',
      `  Dashboard       ${site}/dashboard/`,
      `  Visitor's page  ${site}/demo/?company=${companyId}`,
      `  Mailbox         http://127.0.0.1:${ports.mailbox}/`,
      `  As built        http://127.0.0.1:${ports.hosting}/dashboard/`,
      `  Logs            ${relative(ROOT, join(CACHE, 'logs', String(offsetOf(ports))))}`,
      '',
      ...people.map(({ role, email, password }) => `  ${role.padEnd(14)}  ${email.padEnd(wide)}  ${password}`),
      '',
      '  Ctrl-C ends everything; npm run reset removes the demo data.',
      '',
    ].join('\n'),
  );
}
