import { createServer } from 'node:net';
import { SetupError } from './fail.ts';

const BASE = {
  auth: 9099,
  firestore: 8080,
  functions: 5001,
  hosting: 5000,
  hub: 4400,
  logging: 4500,
  ui: 4000,
  websocket: 9150,
  vite: 5173,
  mailbox: 8025,
  smtp: 1025,
};

export type Ports = typeof BASE;

/** Every port, moved by `offset`: two systems with different offsets live side by side. */
export function portsAt(offset: number): Ports {
  const moved = Object.entries(BASE).map(([name, port]) => [name, port + offset]);
  return Object.fromEntries(moved) as Ports;
}

/** The offset from RTNO_PORTS_OFFSET, or the given one. */
export function chosenOffset(fallback: number): number {
  const given = process.env['RTNO_PORTS_OFFSET'];
  if (given === undefined) return fallback;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 50_000)
    throw new SetupError('RTNO_PORTS_OFFSET must be a number from 0 to 50000.');
  return Number(given);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Refuses to start when somebody else has one of the ports. */
export async function mustBeFree(ports: Partial<Ports>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      throw new SetupError(
        `Port ${port} (${name}) is taken: stop what uses it, or move all ports with RTNO_PORTS_OFFSET=1000 npm start.`,
      );
    }
  }
}

/** The first offset from `start` on, in steps of a thousand, at which every port is free. */
export async function freeOffset(start: number): Promise<number> {
  for (let offset = start; offset <= 50_000; offset += 1_000) {
    const free = await Promise.all(Object.values(portsAt(offset)).map(isFree));
    if (free.every(Boolean)) return offset;
  }
  throw new SetupError('No free ports were found: stop what uses them.');
}
