import { environmentOf, startEmulators, warmUp } from '../emulators.ts';
import { buildFunctions } from '../build.ts';
import { startMailbox } from '../mailbox.ts';
import type { Ports } from '../ports.ts';
import { chosenOffset, freeOffset, portsAt } from '../ports.ts';

/** `isOwn`: started for the caller alone. */
export type System = { env: Record<string, string>; ports: Ports; isOwn: boolean; stop: () => Promise<void> };

/** The running system at RTNO_PORTS_OFFSET (0 for `npm start`); if nothing runs there, one of our own that ends with us. */
export async function openSystem(): Promise<System> {
  const running = portsAt(chosenOffset(0));
  const env = environmentOf(running);
  if (await answers(`${env['RTNO_FUNCTIONS_URL']}/visitor/health`))
    return { env, ports: running, isOwn: false, stop: async () => {} };
  process.stderr.write('Nothing is running yet: starting the emulators…\n');
  buildFunctions();
  const ports = portsAt(await freeOffset(20_000));
  const mailbox = await startMailbox(ports);
  const suite = await startEmulators(ports);
  await warmUp(suite.env);
  return {
    env: suite.env,
    ports,
    isOwn: true,
    stop: async () => {
      await suite.stop();
      await mailbox.stop();
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
