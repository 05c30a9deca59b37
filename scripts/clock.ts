import { PROJECT, REGION } from './places.ts';

const MINUTE = 60_000;

/** How long a run may take. Then the clock goes on without it, since a worker that has died never answers. */
const PATIENCE = 50_000;

/**
 * Runs the schedules, which the emulators do not do, by the real time. Prints nothing unless a run fails. `every` and `patience` are in ms. Returns a
 * function that stops the clock.
 */
export function startClock(functionsPort: number, { every = MINUTE, patience = PATIENCE } = {}): () => void {
  let timer: NodeJS.Timeout;
  const tick = async () => {
    const now = new Date();
    await run(functionsPort, 'sweepMinute', patience);
    if (now.getHours() === 3 && now.getMinutes() === 0) await run(functionsPort, 'sweepNight', patience);
  };
  const next = () => {
    timer = setTimeout(() => void tick().finally(next), every - (Date.now() % every));
  };
  next();
  return () => clearTimeout(timer);
}

/** Runs a scheduled function now, as the schedule of a real project would. */
async function run(port: number, name: string, patience: number): Promise<void> {
  const url = `http://127.0.0.1:${port}/functions/projects/${PROJECT}/triggers/${REGION}-${name}-0`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"data":{}}',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (!response.ok) console.error(`The schedule ${name} failed with ${response.status}.`);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    console.error(
      `The schedule ${name} ${isLate ? `did not answer within ${patience / 1_000} s` : 'could not be reached'}.`,
    );
  }
}
