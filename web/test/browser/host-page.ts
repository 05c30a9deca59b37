import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SITE } from './place.ts';

/** The kinds of pages. "/closed" forbids the chat's frame, as an extension would; "/strict" allows the chat's script and frame, and nothing more. */
const PAGES: Readonly<Record<string, { headers?: Record<string, string>; body: string }>> = {
  '/': { body: '<h1>Пион</h1><a href="/next">Доставка</a>' },
  '/next': { body: '<h1>Доставка</h1><a href="/">На главную</a>' },
  '/closed': { headers: { 'Content-Security-Policy': `frame-src 'none'` }, body: '<h1>Без рамок</h1>' },
  '/strict': {
    headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${SITE}; frame-src ${SITE}` },
    body: '<h1>Строго</h1>',
  },
};

/**
 * A company's pages on another site than the product's (`localhost`, not `127.0.0.1`), as they are in life: browsers then forbid the widget's frame
 * any storage, since these tests run in private windows.
 */
export async function openHostPages() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { headers, body } = PAGES[pathname] ?? PAGES['/']!;
    const look = searchParams.get('look');
    const dressed = look === null ? '' : ` data-look="${look}"`;
    const script = `<script async src="${SITE}/embed.js" data-company="${searchParams.get('company')}"${dressed}></script>`;
    const kept = body.replace(/href="([^"]+)"/g, `href="$1?company=${searchParams.get('company')}"`);
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
      .end(
        `<!doctype html><html lang="ru"><head><link rel="icon" href="data:,">${script}</head><body>${kept}</body></html>`,
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: (path: string, companyId: string) => `http://localhost:${port}${path}?company=${companyId}`,
    close: () => new Promise((done) => server.close(done)),
  };
}
