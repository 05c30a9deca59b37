import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';

const HOSTING = new URL(process.env['RTNO_HOSTING_URL']!);

type Served = { status: number; headers: Record<string, string>; body: string };

/** Asks for a path exactly as it is written, since `fetch` would normalise its dots and slashes. */
function serve(path: string): Promise<Served> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: HOSTING.hostname, port: HOSTING.port, path }, (response) => {
      const said: Buffer[] = [];
      response.on('data', (piece: Buffer) => said.push(piece));
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(said).toString() });
      });
    });
    asked.on('error', reject).end();
  });
}

/** Which of our pages a body is, recognised by the script that only this page loads. */
function pageOf(body: string): 'dashboard' | 'widget' | 'demo' | null {
  const script = body.match(/<script type="module"[^>]*src="\/assets\/([a-z]+)-/)?.[1];
  return script === 'dashboard' || script === 'widget' || script === 'demo' ? script : null;
}

/** Spellings of a page's address that a person, a link or an attacker may choose. */
const spellings = (page: string) => [
  `/${page}`,
  `/${page}/`,
  `/${page}//`,
  `//${page}`,
  `//${page}//`,
  `/${page}/index`,
  `/${page}/index.html`,
  `/${page}/index.html/`,
  `/${page}.html`,
  `/${page}/deeper/path`,
  `/${page}/deeper/index.html`,
  `/${page}?x=1`,
  `/${page}/?x=1`,
  `/${page}/./`,
  `/./${page}/`,
  `/widget/../${page}/`,
  `/widget/%2e%2e/${page}/`,
  `/widget//../${page}`,
  `/demo/../${page}/index.html`,
  `/%${page.charCodeAt(0).toString(16)}${page.slice(1)}`,
  `/%${page.charCodeAt(0).toString(16)}${page.slice(1)}/`,
  `/${page}%2f`,
  `/${page}%2findex.html`,
  `/${page.toUpperCase()}`,
  `/${page[0]!.toUpperCase()}${page.slice(1)}/`,
  `/${page}\\`,
  `/${page};x`,
];

const PATHS = [
  ...['dashboard', 'widget', 'demo'].flatMap(spellings),
  '/',
  '//',
  '/index.html',
  '/nothing',
  '/404.html',
];

describe('The headers of each page', () => {
  test.each(PATHS)('%s allows only its own scripts, and only the chat may be framed', async (path) => {
    const { status, headers, body } = await serve(path);
    const page = pageOf(body);
    // A configured redirect has neither our headers nor a page.
    if (status >= 300 && status < 400)
      return expect([page, headers['location']?.startsWith('/')]).toEqual([null, true]);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, `${status} without a policy`).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(['no-referrer', 'strict-origin-when-cross-origin']).toContain(headers['referrer-policy']);
    expect(policy).not.toContain('unsafe');
    if (page === 'dashboard' || page === 'demo') expect(policy).toContain("frame-ancestors 'none'");
  });

  test.each(['dashboard', 'widget', 'demo'] as const)(
    'the usual addresses of %s lead to it, and it works there',
    async (page) => {
      for (const path of [`/${page}/`, `/${page}`, `/${page}/deeper/path`]) {
        const { body, headers } = await serve(path);
        expect([path, pageOf(body)]).toEqual([path, page]);
        expect(headers['content-security-policy']).toContain("script-src 'self'");
        expect(headers['cache-control']).toBe('no-cache');
      }
    },
  );

  test('the chat’s page may stand in a frame on any site, and its script be loaded there', async () => {
    const { headers } = await serve('/widget/');
    expect(headers['content-security-policy']).not.toContain('frame-ancestors');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const path of ['/widget/', '/embed.js'])
      expect([path, (await serve(path)).headers['cross-origin-resource-policy']]).toEqual([path, 'cross-origin']);
  });

  test('the dashboard shares no window and no file with another site, and talks to no bucket or page that a stranger may have', async () => {
    const { headers } = await serve('/dashboard/');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    const hosts = headers['content-security-policy']!.match(/connect-src ([^;]+)/)![1]!.split(' ');
    expect(hosts.filter((host) => /googleapis|firebaseapp|web\.app/.test(host))).toEqual([
      'https://firestore.googleapis.com',
      'https://identitytoolkit.googleapis.com',
      'https://securetoken.googleapis.com',
    ]);
  });

  test('a missing file under /assets/ is cached briefly, and an existing one for long', async () => {
    const missing = await serve('/assets/dashboard-0000.js');
    expect(missing.status).toBe(404);
    const { body } = await serve('/dashboard/');
    const script = body.match(/src="(\/assets\/dashboard-[^"]+)"/)![1]!;
    const found = await serve(script);
    expect(found.status).toBe(200);
    for (const { headers } of [missing, found]) {
      expect(headers['cache-control']).not.toContain('immutable');
      expect(Number(headers['cache-control']?.match(/max-age=(\d+)/)?.[1])).toBeLessThanOrEqual(3600);
    }
    expect(found.headers['cache-control']).toContain('stale-while-revalidate');
  });

  test('a domain of the deployment’s own passes the whole path on to a function', async () => {
    for (const name of ['visitor', 'visitorStream'])
      expect((await fetch(`${process.env['RTNO_FUNCTIONS_URL']}/${name}/${name}/health`)).status).toBe(200);
  });

  test.each(['/visitor/health', '/visitorStream/health', '/desk', '/account'])(
    '%s leads to no function: hosting would cut the streams after a minute and hide the visitors’ networks',
    async (path) => expect((await serve(path)).status).toBe(404),
  );
});

describe('The page of a report letter’s link', () => {
  const query = `letter=client-made-id-0001&deed=leave&token=${'A'.repeat(43)}&locale=ru`;

  test('stands at the public address, and its policy allows no style but its own', async () => {
    const { status, headers, body } = await serve(`/companies/client-made-id-0002/letters?${query}`);
    expect([status, body.includes('Больше не получать отчёты?')]).toEqual([200, true]);
    const style = body.match(/<style>([^<]*)<\/style>/)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    expect(body).not.toMatch(/\sstyle=|\son[a-z]+=|<script/i);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
  });
});
