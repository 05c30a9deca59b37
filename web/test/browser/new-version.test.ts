import { beforeAll, describe, expect } from 'vitest';
import { talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

// Errors that the browser logs for missing code.
const browser = storyBrowser((complaint) => /404|ERR_|dynamically/.test(complaint));
let oleg: Window;

const chapter = story();

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  const person = await hire(admin, 'operator', 'Олег');
  await toWork(person);
  await talking(companyId, person);
  oleg = await browser.open('Олег');
  await signIn(oleg, person.email);
});

const composer = () => panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true });
const goTo = (section: string) =>
  oleg.page
    .getByRole('navigation', { name: 'Разделы', exact: true })
    .getByRole('link', { name: new RegExp(`^${section}`) })
    .click();

/** From now on the server has another version: the code of this section is missing, and the page names another first script. */
async function deploy(section: string, script: string): Promise<void> {
  await oleg.page.route(`**/assets/${section}-*.js`, (route) => route.fulfill({ status: 404, body: '' }));
  await oleg.page.route('**/dashboard/**', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue();
    const response = await route.fetch();
    const page = (await response.text()).replaceAll(/src="\/assets\/[^"]+"/g, `src="/assets/${script}.js"`);
    return route.fulfill({ response, body: page });
  });
}
/** Counts the pages that are loaded from now on. */
function countLoads(): () => number {
  let loads = 0;
  oleg.page.on('load', () => loads++);
  return () => loads;
}

describe('A version that is gone', () => {
  chapter(
    'is replaced by the new one when a section’s code is not there any more, and nothing typed is lost',
    async () => {
      await card(oleg, /Клиент #/).click();
      await composer().fill('Не дописал');
      await deploy('history', 'first');
      const loads = countLoads();
      await goTo('История');
      await expect.poll(loads, { timeout: 30_000 }).toBe(1);
      // The section's code is still missing after the reload, as on a server that mixes versions, and the page must not reload in a loop.
      await oleg.page.getByText('Вышла новая версия').waitFor();
      await expectAccessible(oleg.page);
      expect(loads()).toBe(1);
      await oleg.page.unrouteAll();
      await oleg.page.getByRole('button', { name: 'Перезагрузить', exact: true }).click();
      await oleg.page.getByRole('heading', { level: 1, name: 'История' }).waitFor();
      await goTo('Дашборд');
      await card(oleg, 'Черновик').click();
      await expect.poll(() => composer().inputValue()).toBe('Не дописал');
    },
  );

  chapter('waits for whoever has typed into a form', async () => {
    await oleg.page.reload();
    await composer().waitFor();
    await deploy('picker', 'second');
    const loads = countLoads();
    await panel(oleg).getByRole('button', { name: 'Изменить номер', exact: true }).click();
    await panel(oleg).getByLabel('Описание чата').fill('Спросить о подарке');
    await panel(oleg)
      .getByRole('button', { name: /^Эмодзи/ })
      .click();
    await oleg.page.getByText('Вышла новая версия').waitFor();
    expect(loads()).toBe(0);
  });
});
