import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { LIST_PAGE, letterPage } from './mailbox-page.ts';

export type Kept = { id: string; from: string; to: string; subject: string; at: number; html: string; text: string };

export type Mailbox = { letters: () => readonly Kept[]; stop: () => Promise<void> };

/**
 * The local mailbox: an SMTP server on this machine's loopback that accepts every letter and delivers none, and a page that shows them.
 * `GET /api/messages` gives all, newest first; `DELETE /api/messages` empties it; `GET /api/stream` tells of new ones. With `file` the letters
 * survive a restart.
 */
export async function startMailbox(ports: { smtp: number; mailbox: number }, file?: string): Promise<Mailbox> {
  let letters: Kept[] = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const watchers = new Set<ServerResponse>();
  const changed = () => {
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
      const parsed = await simpleParser(stream);
      const { subject = '', text = '', html } = parsed;
      const [from, to] = [addresses(parsed.from), addresses(parsed.to)];
      letters = [{ id: randomUUID(), from, to, subject, at: Date.now(), html: html || '', text }, ...letters];
      changed();
      done();
    },
  });
  // A client that hangs up in the middle is no reason to stop.
  smtp.on('error', () => {});
  const web = createServer((request, response) => answer(request, response));

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/api/messages' && request.method === 'DELETE') {
      letters = [];
      changed();
      response.writeHead(204).end();
    } else if (path === '/api/messages') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(letters));
    } else if (path === '/api/stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(': here\n\n');
      watchers.add(response);
      response.on('close', () => watchers.delete(response));
    } else if (path.startsWith('/letter/')) {
      const letter = letters.find(({ id }) => path === `/letter/${id}`);
      // The letter's own HTML runs no scripts; its links open beside the mailbox.
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      };
      response.writeHead(letter ? 200 : 404, headers).end(letter ? letterPage(letter) : '');
    } else {
      response
        .writeHead(path === '/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(path === '/' ? LIST_PAGE : '');
    }
  }

  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(ports.smtp, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => web.listen(ports.mailbox, '127.0.0.1', resolve)),
  ]);
  const stop = async () => {
    for (const watcher of watchers) watcher.end();
    web.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => smtp.close(resolve)),
      new Promise((resolve) => web.close(resolve)),
    ]);
  };
  return { letters: () => letters, stop };
}

function addresses(given: AddressObject | AddressObject[] | undefined): string {
  return [given ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}
