import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { becomes, calling, talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { signIn } from './guest.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let oleg: Window;
let person: Person;
let companyId: string;
let first: string;

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  person = await hire(made.admin, 'operator', 'Олег');
  await toWork(person);
  first = (await talking(companyId, person)).chatId;
  browser = await openBrowser();
  oleg = await browser.open('Олег');
  await signIn(oleg, person.email);
});
afterAll(() => browser.close());
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(() => browser.keepScreens(task.name));
  return () => expect(browser.complaints()).toEqual([]);
});

const cards = () => oleg.page.locator('.held .card-link');
const order = () => cards().evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)));
const renew = () => oleg.page.getByRole('button', { name: /^Обновить порядок/ });

it('the list of open chats stands still under the pointer, and takes its order when the pointer has gone', async () => {
  const { page } = oleg;
  await cards().hover();
  const box = await cards().boundingBox();
  const { chatId: second } = await calling(companyId);
  await becomes(companyId, second, 'assigned');
  await page.getByRole('button', { name: 'Обновить порядок: 1 новый чат' }).waitFor();
  expect(await order()).toEqual([first, second]);
  expect(await cards().first().boundingBox()).toEqual(box);
  await page.mouse.move(900, 500);
  await renew().waitFor({ state: 'detached' });
  expect(await order()).toEqual([second, first]);
});

it('a chat that goes keeps its place until then', async () => {
  const { page } = oleg;
  await cards().last().hover();
  await mustDesk(person, 'close', { chatId: first });
  await page.getByText('Уже не в списке').waitFor();
  expect(await order()).toContain(first);
  await expectAccessible(page);
  await renew().click();
  await page.getByText('Уже не в списке').waitFor({ state: 'detached' });
  expect(await order()).not.toContain(first);
});
