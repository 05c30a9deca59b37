import { connect, createServer } from 'node:net';
import { SetupError } from './fail.ts';

const BASE = {
  auth: 9099,
  firestore: 8085,
  functions: 5001,
  hosting: 5050,
  hub: 4400,
  logging: 4500,
  ui: 4040,
  websocket: 9150,
  eventarc: 9299,
  tasks: 9499,
  timedTasks: 9599,
  vite: 5173,
  mailbox: 8025,
  smtp: 1025,
  model: 8300,
};

export type Ports = typeof BASE;

/** Ports from 1024 on that browsers and fetch refuse (Fetch standard, "port blocking"). A server on such a port looks dead. */
const BLOCKED: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);

/** All ports, moved by `offset`. Two systems with different offsets can run side by side. */
export function portsAt(offset: number): Ports {
  const moved = Object.entries(BASE).map(([name, port]) => [name, port + offset]);
  return Object.fromEntries(moved) as Ports;
}

/** The offset of ports. */
export const offsetOf = (ports: Ports) => ports.auth - BASE.auth;

/** The offset from RTNO_PORTS_OFFSET, or the given one. */
export function chosenOffset(fallback: number): number {
  return readOffset(process.env['RTNO_PORTS_OFFSET'] || String(fallback), 'RTNO_PORTS_OFFSET');
}

/** An offset that somebody has written in `place`. Throws when it is no offset, or when it would put a server on a port that browsers refuse. */
export function readOffset(given: string, place: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 50_000)
    throw new SetupError(`${place} must be a number from 0 to 50000.`);
  const offset = Number(given);
  const blocked = Object.entries(portsAt(offset)).find(([, port]) => BLOCKED.has(port));
  if (blocked !== undefined) {
    const [name, port] = blocked;
    throw new SetupError(
      `${place}=${given} puts ${name} on port ${port}, which browsers refuse to talk to: choose another, such as ${(Math.floor(offset / 1_000) + 1) * 1_000}.`,
    );
  }
  return offset;
}

/**
 * Is a port of this machine free? A connection is tried as well, since some systems let a second server listen on a port while another listens on all
 * addresses.
 */
export async function isFree(port: number): Promise<boolean> {
  return !(await answers(port)) && (await canListen(port));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Throws when another process has one of the ports. */
export async function mustBeFree(ports: Partial<Ports>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      throw new SetupError(
        `Port ${port} (${name}) is taken: stop what uses it, or move all ports by setting RTNO_PORTS_OFFSET=1000.`,
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
