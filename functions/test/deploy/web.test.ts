import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import firebase from '../../../firebase.json' with { type: 'json' };
import { buildForDeployment } from '../../../scripts/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtno-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The web as it is deployed to a project without settings of its own. */
beforeAll(() => {
  const config = {
    projectId: 'shop-12345',
    appId: '1:1:web:1',
    apiKey: 'key',
    authDomain: 'shop-12345.firebaseapp.com',
  };
  buildForDeployment(folder, 'shop-12345', config);
}, 300_000);

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const scripts = () =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => read(join('assets', name)));

test('a deployment has the dashboard, the widget and the script for companies, and no demo', () => {
  for (const path of ['dashboard/index.html', 'widget/index.html', 'embed.js'])
    expect(existsSync(join(folder, path))).toBe(true);
  expect(existsSync(join(folder, 'demo'))).toBe(false);
  for (const rule of [...firebase.hosting.rewrites, ...firebase.hosting.headers])
    expect(rule.source).not.toContain('demo');
});

test('its pages find the functions of their project, and not those of the emulators', () => {
  const having = (words: string) => scripts().filter((code) => code.includes(words)).length;
  expect(having('https://europe-west1-shop-12345.cloudfunctions.net')).toBe(2);
  expect(having('demo-rtno/europe-west1')).toBe(0);
});

test('its pages have no code and no style of their own between the lines, so that no policy must allow any', () => {
  for (const page of ['dashboard/index.html', 'widget/index.html']) {
    const html = read(page);
    expect([...html.matchAll(/<script\b[^>]*>/g)].every(([tag]) => tag.includes(' src='))).toBe(true);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
  }
});

test('what the dashboard may talk to is what its code talks to', () => {
  const { headers } = firebase.hosting.headers.find(({ source }) => source === '/dashboard/**')!;
  const { value } = headers.find(({ key }) => key === 'Content-Security-Policy')!;
  const hosts = value
    .match(/connect-src ([^;]+)/)![1]!
    .split(' ')
    .filter((host) => host.endsWith('.googleapis.com'));
  const all = scripts().join('\n');
  expect(hosts.length).toBeGreaterThan(0);
  for (const host of hosts) expect([host, all.includes(new URL(host).host)]).toEqual([host, true]);
});

test('App Check, which is off, loads nothing', () => {
  expect(scripts().some((code) => code.includes('firebaseappcheck'))).toBe(false);
});
