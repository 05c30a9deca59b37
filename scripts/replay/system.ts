import { environmentOf, startEmulators } from '../emulators.ts';
import { warmUp } from '../warm-up.ts';
import { buildFunctions } from '../build.ts';
import { startMailbox } from '../mailbox.ts';
import type { Ports } from '../ports.ts';
import { chosenOffset, freeOffset, portsAt } from '../ports.ts';

export type System = { env: Record<string, string>; ports: Ports; stop: () => Promise<void> };

/** The system that runs at RTNO_PORTS_OFFSET (0 for `npm start`); it keeps the replay's data. If no system runs there, a new one is started. */
export async function openSystem(): Promise<System> {
  const running = portsAt(chosenOffset(0));
  const env = environmentOf(running);
  if (await answers(`${env['RTNO_FUNCTIONS_URL']}/visitor/health`))
    return { env, ports: running, stop: async () => {} };
  process.stderr.write('Nothing is running yet. ');
  return openOwnSystem();
}

/**
 * A separate system beside any running one; it ends with its caller. A bench's data do not belong in the demo company, and the emulator gets slower with
 * the amount of data.
 */
export async function openOwnSystem(): Promise<System> {
  process.stderr.write('Starting emulators for this run alone…\n');
  buildFunctions();
  const ports = portsAt(await freeOffset(20_000));
  const mailbox = await startMailbox(ports);
  const suite = await startEmulators(ports);
  await warmUp(suite.env);
  return {
    env: suite.env,
    ports,
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
