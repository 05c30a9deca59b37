import { PROJECT, REGION } from './places.ts';

const MINUTE = 60_000;

/** The emulators do not run schedules: this does, on their real clock. Quiet unless a run fails. Returns how to stop it. */
export function startClock(functionsPort: number): () => void {
  let timer: NodeJS.Timeout;
  const tick = async () => {
    const now = new Date();
    await run(functionsPort, 'sweepMinute');
    if (now.getHours() === 3 && now.getMinutes() === 0) await run(functionsPort, 'sweepNight');
  };
  const next = () => {
    timer = setTimeout(() => void tick().finally(next), MINUTE - (Date.now() % MINUTE));
  };
  next();
  return () => clearTimeout(timer);
}

/** Runs a scheduled function now, as its clock would. */
async function run(port: number, name: string): Promise<void> {
  const url = `http://127.0.0.1:${port}/functions/projects/${PROJECT}/triggers/${REGION}-${name}-0`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"data":{}}',
    });
    if (!response.ok) console.error(`The schedule ${name} failed with ${response.status}.`);
  } catch {
    console.error(`The schedule ${name} could not be reached.`);
  }
}
