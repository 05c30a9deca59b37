import type { Locator } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { becomes, calling, talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let person: Person;
let companyId: string;
let first: string;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  person = await hire(made.admin, 'operator', 'Олег');
  await toWork(person);
  first = (await talking(companyId, person)).chatId;
  oleg = await browser.open('Олег');
  await signIn(oleg, person.email);
});

const cards = () => oleg.page.locator('.held .card-link');
const order = () => cards().evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)));
const renew = () => oleg.page.getByRole('button', { name: /^Обновить порядок/ });

/** Moves the pointer to and fro over a place, since only a moving pointer keeps the list's order. */
async function aimUntil(place: Locator, happens: Locator): Promise<void> {
  const box = (await place.boundingBox())!;
  let step = 0;
  const aim = async () => {
    await oleg.page.mouse.move(box.x + 20 + (step++ % 2) * 5, box.y + 20);
    return happens.isVisible();
  };
  await expect.poll(aim, { interval: 100, timeout: 60_000 }).toBe(true);
}

chapter(
  'the list of open chats stands still under a pointer that moves, and takes its order when the pointer has gone',
  async () => {
    const { page } = oleg;
    await cards().hover();
    const box = await cards().boundingBox();
    const [{ chatId: second }] = await Promise.all([
      calling(companyId),
      aimUntil(cards().first(), page.getByRole('button', { name: 'Обновить порядок: 1 новый чат', exact: true })),
    ]);
    expect(await order()).toEqual([first, second]);
    expect(await cards().first().boundingBox()).toEqual(box);
    await page.mouse.move(900, 500);
    await renew().waitFor({ state: 'detached' });
    expect(await order()).toEqual([second, first]);
  },
);

chapter('a chat that goes keeps its place until then', async () => {
  const { page } = oleg;
  await cards().last().hover();
  await Promise.all([
    mustDesk(person, 'close', { chatId: first }),
    aimUntil(cards().last(), page.getByText('Уже не в списке')),
  ]);
  expect(await order()).toContain(first);
  await renew().click();
  await page.getByText('Уже не в списке').waitFor({ state: 'detached' });
  expect(await order()).not.toContain(first);
});

chapter('a pointer that only rests in the list does not keep it from its order', async () => {
  const { page } = oleg;
  await cards().last().hover();
  const { chatId: third } = await calling(companyId);
  await becomes(companyId, third, 'assigned');
  await expect.poll(order, { timeout: 30_000 }).toContain(third);
  await renew().waitFor({ state: 'detached' });
  await expectAccessible(page);
});
