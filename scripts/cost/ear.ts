import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sent, Target } from './wire.ts';
import { readChannel, readRequests } from './wire.ts';

/** A listener of a browser: when it was begun and stopped (ms since 1970), and what it was sent. */
export type Listener = Target & {
  begun: number;
  ended: number | null;
  documents: number;
  updates: number;
  bytes: number;
};

/** `bytes` that came from each port, the listeners of the database, and how often it was `asked` something once. */
export type Heard = { bytes: Record<number, number>; listeners: Listener[]; asked: number };

export type Ear = { url: string; heard: () => Heard; stop: () => void };

/** A proxy between one browser and the emulators. It counts what comes to the browser, and each document that a listener is sent. */
export async function openEar(firestorePort: number): Promise<Ear> {
  const bytes: Heard['bytes'] = {};
  const listeners: Listener[] = [];
  let asked = 0;
  const current = new Map<number, Listener>();

  const count = (sent: readonly Sent[]) => {
    for (const { target, documents, bytes } of sent) {
      const listener = current.get(target);
      if (listener === undefined) continue;
      listener.documents += documents;
      listener.bytes += bytes;
      listener.updates++;
    }
  };
  const channel = readChannel(count);

  const obey = (body: string) => {
    for (const { add, remove } of readRequests(body)) {
      const ending = current.get(add?.id ?? remove ?? -1);
      // Begun again after the connection has broken. On a busy machine it breaks often, so what it would cost is left out.
      if (add !== undefined && ending?.path === add.path && ending.detail === add.detail) continue;
      if (ending) ending.ended = Date.now();
      if (remove !== undefined) current.delete(remove);
      if (add === undefined) continue;
      const listener: Listener = { ...add, begun: Date.now(), ended: null, documents: 0, updates: 0, bytes: 0 };
      channel.begin(add.id);
      listeners.push(listener);
      current.set(add.id, listener);
    }
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const port = Number(url.port);
    const isDatabase = port === firestorePort;
    const isChannel = isDatabase && url.pathname.includes('/Listen/channel');
    if (isDatabase && /:(runQuery|runAggregationQuery|batchGet)$/.test(url.pathname) && request.method === 'POST')
      asked++;
    if (isChannel && request.method === 'POST') gather(request, obey);
    const isAnswer = isChannel && request.method === 'GET';
    if (isAnswer) channel.cut();
    const decoder = new TextDecoder();
    pass(request, response, url, (piece) => {
      bytes[port] = (bytes[port] ?? 0) + piece.length;
      if (isAnswer) channel.read(decoder.decode(piece, { stream: true }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => structuredClone({ bytes, listeners, asked }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Passes a request on and its answer back, and shows `tell` each piece of the answer. */
function pass(request: IncomingMessage, response: ServerResponse, url: URL, tell: (piece: Buffer) => void): void {
  const headers = { ...request.headers };
  delete headers['proxy-connection'];
  // Compressed answers of the database could not be read.
  delete headers['accept-encoding'];
  const onward = ask(url, { method: request.method ?? 'GET', headers });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    answer.on('data', tell);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** Gives the whole body of a request once it has come. */
function gather(request: IncomingMessage, done: (body: string) => void): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => done(Buffer.concat(pieces).toString()));
}
