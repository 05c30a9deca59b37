import { environmentOf, startEmulators, warmUp } from '../emulators.ts';
import { buildFunctions } from '../build.ts';
import { startMailbox } from '../mailbox.ts';
import { chosenOffset, freeOffset, portsAt } from '../ports.ts';

/** `isOwn`: started for the caller alone. */
export type System = { env: Record<string, string>; isOwn: boolean; stop: () => Promise<void> };

/** The running system at RTNO_PORTS_OFFSET (0 for `npm start`); if nothing runs there, one of our own that ends with us. */
export async function openSystem(): Promise<System> {
  const env = environmentOf(portsAt(chosenOffset(0)));
  if (await answers(`${env['RTNO_FUNCTIONS_URL']}/visitor/health`)) return { env, isOwn: false, stop: async () => {} };
  process.stderr.write('Nothing is running yet: starting the emulators…\n');
  buildFunctions();
  const ports = portsAt(await freeOffset(20_000));
  const mailbox = await startMailbox(ports);
  const suite = await startEmulators(ports);
  await warmUp(suite.env);
  return {
    env: suite.env,
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
