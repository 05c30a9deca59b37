import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { atEnd } from './ending.ts';
import { LIST_PAGE, htmlPage, textPage } from './mailbox-page.ts';

/** A letter as it arrived; `at` in milliseconds, `html` empty when it has none. */
export type Kept = { id: string; from: string; to: string; subject: string; at: number; html: string; text: string };

export type Mailbox = { stop: () => Promise<void> };

/** A letter's HTML may not run scripts or load anything. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The local mailbox: an SMTP server on this machine's loopback that accepts every letter and delivers none, and a page that shows them. `GET /api/messages`
 * returns all, newest first; `DELETE /api/messages` removes them; `GET /api/stream` reports changes. With `file` the letters survive a restart. The mailbox
 * ends with the script.
 */
export async function startMailbox(ports: { smtp: number; mailbox: number }, file?: string): Promise<Mailbox> {
  let letters: Kept[] = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const watchers = new Set<ServerResponse>();
  const keep = (changed: Kept[]) => {
    letters = changed;
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(letters));
    }
    for (const watcher of watchers) watcher.write('data: changed\n\n');
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    async onData(stream, _session, done) {
      const letter = read(await simpleParser(stream));
      keep([letter, ...letters]);
      done();
    },
  });
  const web = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, place, id, kind] = path.split('/');
    const letter = place === 'letter' ? letters.find((each) => each.id === id) : undefined;
    if (path === '/') page(response, LIST_PAGE);
    else if (letter) page(response, kind === 'text' ? textPage(letter) : htmlPage(letter), LETTER_POLICY);
    else if (path === '/api/stream') watch(watchers, response);
    else if (path === '/api/messages' && isOurs(request, ports.mailbox)) {
      if (request.method === 'DELETE') keep([]);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(letters));
    } else response.writeHead(404).end();
  });
  smtp.listen(ports.smtp, '127.0.0.1');
  web.listen(ports.mailbox, '127.0.0.1');
  await Promise.all([once(smtp.server, 'listening'), once(web, 'listening')]);
  // A client that disconnects in the middle must not end the mailbox.
  smtp.on('error', () => {});
  let stopped: Promise<void> | undefined;
  const stop = () => {
    web.closeAllConnections();
    stopped ??= Promise.all([
      new Promise<void>((done) => smtp.close(done)),
      new Promise((done) => web.close(done)),
    ]).then(() => {});
    return stopped;
  };
  atEnd(stop);
  return { stop };
}

function read(parsed: Awaited<ReturnType<typeof simpleParser>>): Kept {
  const { subject = '', text = '', html } = parsed;
  const [from, to] = [addresses(parsed.from), addresses(parsed.to)];
  return { id: randomUUID(), from, to, subject, at: Date.now(), html: html || '', text };
}

function addresses(given: AddressObject | AddressObject[] | undefined): string {
  return [given ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}

function page(response: ServerResponse, html: string, policy?: string): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(policy ? { 'Content-Security-Policy': policy } : {}),
  });
  response.end(html);
}

function watch(watchers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(': here\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
}

/** Is the request sent to a name of this machine? A foreign page could point its own host name at the mailbox, and read or empty it. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}
