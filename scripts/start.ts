import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { startClock } from './clock.ts';
import { dataFolder, startEmulators, warmUp } from './emulators.ts';
import { SetupError, main } from './fail.ts';
import { startMailbox } from './mailbox.ts';
import { CACHE, ROOT } from './places.ts';
import type { Ports } from './ports.ts';
import { chosenOffset, mustBeFree, portsAt } from './ports.ts';
import type { Seeded } from './seed.ts';
import { seed } from './seed.ts';

/** `npm start`: the whole product on this machine, with a demo company whose data is kept until `npm run reset`. */
await main(async () => {
  const offset = chosenOffset(0);
  const ports = portsAt(offset);
  const stops: (() => unknown)[] = [];
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
  });
  try {
    await Promise.race([open(ports, offset, stops), asked]);
    const ended = await Promise.race([asked, ...stops.filter(isExit).map((stop) => stop.exited)]);
    if (ended !== 'asked')
      throw new SetupError(`A part of the system has stopped: see ${join(CACHE, 'logs')}. Start again with npm start.`);
    console.log('\nStopping; the data is kept…');
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
});

type Exit = (() => unknown) & { exited: Promise<number> };

const isExit = (stop: () => unknown): stop is Exit => 'exited' in stop;

/** How to stop a child, together with the moment of its own end. */
const stopOf = (child: Child): Exit => Object.assign(() => child.stop(), { exited: child.exited });

async function open(ports: Ports, offset: number, stops: (() => unknown)[]): Promise<void> {
  await mustBeFree(ports);
  build('functions');
  build('web');
  const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);
  console.log('Starting the emulators…');
  const data = dataFolder(offset);
  const mailbox = await startMailbox(ports, join(CACHE, 'mailbox', `${offset}.json`));
  stops.push(mailbox.stop);
  mkdirSync(dirname(data), { recursive: true });
  const suite = await startEmulators(ports, { data });
  stops.push(stopOf(suite));
  const compiler = startChild(
    `tsc-${offset}`,
    bin('tsc'),
    ['-p', 'functions', '--watch', '--preserveWatchOutput'],
    process.env,
  );
  stops.push(compiler.stop);
  const vite = startChild(
    `vite-${offset}`,
    bin('vite'),
    ['--host', '127.0.0.1', '--port', String(ports.vite), '--strictPort'],
    process.env,
  );
  stops.push(stopOf(vite));
  await warmUp(suite.env);
  const seeded = await seed(suite.env);
  stops.push(startClock(ports.functions));
  print(ports, seeded);
}

function print(ports: Ports, { companyId, people }: Seeded): void {
  const site = `http://127.0.0.1:${ports.vite}`;
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
      '',
      ...people.map(({ role, email, password }) => `  ${role.padEnd(14)}  ${email.padEnd(wide)}  ${password}`),
      '',
      '  Ctrl-C ends everything; npm run reset removes the demo data.',
      '',
    ].join('\n'),
  );
}
