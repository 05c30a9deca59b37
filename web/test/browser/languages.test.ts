import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { ROOT, webFolder } from '../../../scripts/places.ts';
import { portsAt } from '../../../scripts/ports.ts';
import type { Manifest } from '../../../scripts/start-files.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { SITE } from './place.ts';
import { holds } from './seen.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let window: Window;
let admin: Person;

beforeAll(async () => {
  ({ admin } = await newCompany());
  await hire(admin, 'operator', 'Олег');
  window = await browser.open('Мария');
});

const offset = Number(new URL(SITE).port) - portsAt(0).hosting;
const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, webFolder(offset), '.vite', 'dashboard.json'), 'utf8'));
const filesIn = (language: string) =>
  Object.entries(manifest).flatMap(([module, { file }]) =>
    module.endsWith(`words.${language}.ts`) ? [`/${file}`] : [],
  );

/** The word files that a page has asked for since. */
function wordsAsked({ page }: Window) {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  return (language: string) => filesIn(language).filter((file) => asked.has(file));
}

it('a page in Russian loads no English words, and another language takes effect at once and keeps what is typed', async () => {
  const asked = wordsAsked(window);
  await signIn(window, admin.email);
  await goTo(window, 'Личный кабинет');
  const { page } = window;
  const firstName = await page.getByLabel('Имя').inputValue();
  await page.getByLabel('Имя').fill('Не дописал');
  expect([asked('ru').length > 0, asked('en')]).toEqual([true, []]);
  await page.getByLabel('Язык').selectOption({ label: 'English' });
  await page.getByRole('heading', { name: 'Notifications', exact: true }).waitFor();
  await holds(page.getByLabel('First name'), 'Не дописал');
  expect(asked('en').length).toBe(asked('ru').length);
  await page.getByLabel('First name').fill(firstName);
});

it('a page in English loads no Russian words, from the first page on', async () => {
  const asked = wordsAsked(window);
  const { page } = window;
  await page.goto(`${SITE}/dashboard/people`);
  await page.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
  await page.getByRole('link', { name: /^Dashboard/ }).click();
  await page.getByRole('tab', { name: /^mine/ }).waitFor();
  expect([asked('en').length > 0, asked('ru')]).toEqual([true, []]);
});
