import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { ROOT, webFolder } from '../../../scripts/places.ts';
import { portsAt } from '../../../scripts/ports.ts';
import type { Manifest } from '../../../scripts/start-files.ts';
import { STARTS, filesOf } from '../../../scripts/start-files.ts';
import { signIn } from './guest.ts';
import { SITE } from './place.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: { person: Person; chatId: string };

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  const person = await hire(admin, 'operator', 'Олег');
  await toWork(person);
  oleg = { person, chatId: (await talking(companyId, person)).chatId };
});

const offset = Number(new URL(SITE).port) - portsAt(0).hosting;
const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, webFolder(offset), '.vite', 'dashboard.json'), 'utf8'));

/** The scripts and style sheets that a page has asked for. */
function askedBy({ page }: Window): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/assets\/.*\.(js|css)$/.test(pathname)) asked.add(pathname.slice(1));
  });
  return asked;
}

it('the sign-in page loads exactly the files that `npm run size` counts', async () => {
  const guest = await browser.open('гость');
  const asked = askedBy(guest);
  await guest.page.goto(`${SITE}/dashboard/sign-in`);
  await guest.page.getByRole('button', { name: 'Войти', exact: true }).waitFor();
  await guest.page.waitForLoadState('networkidle');
  expect([...asked].toSorted()).toEqual(filesOf(manifest, STARTS.signIn).toSorted());
});

it('a dashboard in which an operator can answer has loaded exactly the files that `npm run size` counts', async () => {
  const window = await browser.open('Олег');
  await signIn(window, oleg.person.email);
  const asked = askedBy(window);
  await window.page.goto(`${SITE}/dashboard/mine/${oleg.chatId}`);
  await window.page.getByRole('textbox', { name: 'Сообщение', exact: true }).waitFor();
  await window.page.getByRole('log').or(window.page.locator('.transcript .said')).first().waitFor();
  expect([...asked].toSorted()).toEqual(filesOf(manifest, STARTS.dashboard).toSorted());
});
