import { beforeAll, describe } from 'vitest';
import type { Person } from '../../../functions/test/flows/world.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { goTo } from './admin.ts';
import { card, setStatus } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { callOperator, openChat } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let admin: Window;
let oleg: Window;
let companyId: string;
let people: { admin: Person; oleg: Person };

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  people = { admin: made.admin, oleg: await hire(made.admin, 'operator', 'Олег') };
  await hire(made.admin, 'operator', 'Ольга');
  await mustDesk(people.oleg, 'setStatus', { status: 'working' });
  [admin, oleg] = [await browser.open('админ'), await browser.open('Олег')];
  await Promise.all([signIn(admin, people.admin.email), signIn(oleg, people.oleg.email)]);
  await setStatus(oleg, 'Работаю');
});

const settings = async ({ page }: Window) => {
  await page.getByRole('link', { name: 'Группы', exact: true }).click();
  await page.getByRole('heading', { name: 'Группы', exact: true }).waitFor();
};
const groupRow = ({ page }: Window, title: string) => page.getByRole('listitem').filter({ hasText: title });

describe('Groups of people', () => {
  chapter('an admin makes a group for a language, is told of a wrong page, and takes Oleg into it', async () => {
    await goTo(admin, 'Настройки');
    await settings(admin);
    const { page } = admin;
    await page.getByRole('button', { name: 'Создать группу', exact: true }).click();
    await page.getByLabel('Название', { exact: true }).fill('Оплата');
    await page.getByLabel('Страницы сайта').fill('/pay *');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).last().click();
    await page.getByText('Проверьте адреса').waitFor();
    await page.getByLabel('Страницы сайта').fill('');
    await page.getByRole('group', { name: 'Языки клиента', exact: true }).getByLabel('Русский').check();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).last().click();
    await groupRow(admin, 'Оплата').waitFor();
    await page.getByRole('button', { name: 'Состав группы «Оплата»', exact: true }).click();
    await page.getByLabel('Найти по имени или почте').fill('Олег');
    await page.getByRole('checkbox', { name: /^Олег/ }).check();
    await page.getByText('1 человек').first().waitFor();
    await page.keyboard.press('Escape');
  });

  chapter('a chat goes to the group, and the record of the decision names it', async () => {
    const visitor = await browser.open('посетитель');
    await openChat(visitor, companyId);
    await callOperator(visitor);
    await card(oleg, /Клиент #/).waitFor();
    await goTo(admin, 'Чаты');
    await card(admin, /Клиент #/).click();
    await admin.page.getByText('Группа «Оплата»').first().waitFor();
  });

  chapter(
    'while the group is on a break its chats are for everybody at once, which the queue shows and filters by',
    async () => {
      await setStatus(oleg, 'Перерыв');
      const visitor = await browser.open('второй посетитель');
      await openChat(visitor, companyId);
      await callOperator(visitor);
      await goTo(admin, 'Очередь');
      await admin.page.getByText('Группа «Оплата» → все').first().waitFor();
      await admin.page.getByLabel('Группа', { exact: true }).selectOption('Без группы');
      await admin.page.getByText('Очередь пуста').waitFor();
      await admin.page.getByLabel('Группа', { exact: true }).selectOption('Оплата');
      await admin.page.getByText('Группа «Оплата» → все').first().waitFor();
    },
  );

  chapter('the group is retired and restored', async () => {
    await goTo(admin, 'Настройки');
    await settings(admin);
    await admin.page.getByRole('button', { name: 'Убрать из работы: Оплата', exact: true }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Убрать из работы', exact: true }).click();
    await admin.page.getByRole('button', { name: 'Вернуть в работу: Оплата', exact: true }).click();
    await admin.page.getByRole('button', { name: 'Убрать из работы: Оплата', exact: true }).waitFor();
  });
});
