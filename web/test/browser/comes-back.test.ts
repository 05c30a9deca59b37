import { beforeAll, expect, it } from 'vitest';
import { talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel } from './desk.ts';
import { signIn } from './guest.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

// Errors that the browser logs for commands of a person without access, and for a removed account.
const refused = /403 \(Forbidden\)|accounts:lookup/;
const browser = storyBrowser((complaint) => refused.test(complaint));
let oleg: Window;
let people: { admin: Person; oleg: Person };
let company: string;

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  company = companyId;
  people = { admin, oleg: await hire(admin, 'operator', 'Олег') };
  await toWork(people.oleg);
  await talking(companyId, people.oleg);
  oleg = await browser.open('Олег');
  await signIn(oleg, people.oleg.email);
});

it('the page of somebody who was deactivated by mistake works again by itself as soon as they are activated', async () => {
  const { page } = oleg;
  await card(oleg, /Клиент #/).click();
  await panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Не дописал');
  await mustDesk(people.admin, 'setActive', { operatorId: people.oleg.uid, active: false });
  await page.getByText('Доступ закрыт').waitFor();
  await expectAccessible(page);
  const address = page.url();
  await mustDesk(people.admin, 'setActive', { operatorId: people.oleg.uid, active: true });
  // A person who was activated again begins by choosing a status.
  await page.getByRole('button', { name: 'Вернуться в актив', exact: true }).click();
  await page.getByRole('button', { name: /^Статус: Работаю/ }).waitFor();
  expect(page.url()).toBe(address);
});

it('a browser that remembers a company without this person asks for the right one, and remembers that', async () => {
  const other = await browser.open('Олег за другим столом');
  await signIn(other, people.oleg.email);
  const { page } = other;
  const key = `rtno.company.${people.oleg.uid}`;
  const remembered = () => page.evaluate((name) => localStorage.getItem(name), key);
  expect(await remembered()).toBe(company);
  await page.evaluate((name) => localStorage.setItem(name, 'another'), key);
  await page.reload();
  await page.getByRole('button', { name: /^Статус: / }).waitFor();
  expect(await remembered()).toBe(company);
  await other.context.close();
});

it('somebody whose account was removed is led to the sign-in page, and forgotten', async () => {
  const other = await browser.open('Олег без аккаунта');
  await signIn(other, people.oleg.email);
  const { page } = other;
  const gone = { error: { code: 400, message: 'USER_NOT_FOUND' } };
  await page.route('**/accounts:lookup?**', (route) => route.fulfill({ status: 400, json: gone }));
  await page.reload();
  await page.getByRole('button', { name: 'Войти', exact: true }).waitFor();
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => /company|firebase/.test(key)));
  expect(kept).toEqual([]);
  await other.context.close();
});
