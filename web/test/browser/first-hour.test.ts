import { afterAll, beforeAll, describe } from 'vitest';
import { newEmail } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { companyIdOf, goTo, goToSettings, publish } from './admin.ts';
import { createCompany } from './guest.ts';
import { openHostPages } from './host-page.ts';
import { story } from './story.ts';
import { chat, conversation, write } from './widget.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

const chapter = story();
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pages: Awaited<ReturnType<typeof openHostPages>>;
let admin: Window;
let client: Window;
let companyId: string;

beforeAll(async () => {
  [browser, pages] = await Promise.all([openBrowser(), openHostPages()]);
  admin = await browser.open('админ');
  client = await browser.open('клиент');
});
afterAll(() => Promise.all([browser.close(), pages.close()]));

/** A step of «Первые шаги» that is done. */
const done = (title: string) =>
  admin.page.getByRole('heading', { level: 2, name: new RegExp(`^${title}\\s?: Сделано$`) }).waitFor();

describe('«Первые шаги»', () => {
  chapter('a new company begins there, and tries the bot with sample data', async () => {
    await createCompany(admin, 'Чайная лавка', newEmail());
    await admin.page.getByText('Сделано 0 из 6', { exact: true }).waitFor();
    await expectAccessible(admin.page);
    await admin.page.getByRole('button', { name: 'Добавить примеры', exact: true }).click();
    await done('Назовите темы');
    await goTo(admin, 'База знаний');
    await publish(admin);
    await goTo(admin, 'Первые шаги');
    await done('Научите бота пяти ответам');
  });

  chapter(
    '«Чат на сайте»: a colour that cannot be read is helped, a site is cleaned, and the look is saved',
    async () => {
      const { page } = admin;
      await goToSettings(admin, 'Чат на сайте');
      await page.getByRole('textbox', { name: 'Цвет', exact: true }).fill('#FD0');
      await page.getByText(/^Чёрные буквы на нём читаются/).waitFor();
      await page.getByLabel('Сторона окна').selectOption('Слева');
      await page.getByLabel('Название чата по-русски').fill('Чай и всё к чаю');
      await page.getByLabel('На каких сайтах работает чат').fill('что-то странное');
      await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      await page.getByText('Здесь есть строка, которая не похожа на сайт. Пример: shop.ru.', { exact: true }).waitFor();
      await page.getByLabel('На каких сайтах работает чат').fill(' https://localhost:8080/catalog ');
      await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      await page.getByText('Вид чата сохранён').waitFor();
      await expectAccessible(page);
      await goTo(admin, 'Первые шаги');
      await done('Выберите вид чата');
    },
  );

  chapter('the chat on the company’s site wears the look, answers, and ticks the step off', async () => {
    const { page } = client;
    companyId = await companyIdOf(admin);
    await page.goto(pages.address('/', companyId));
    await page.getByRole('button', { name: /^Чат с поддержкой/ }).click();
    await chat(client).getByRole('heading', { name: 'Чай и всё к чаю', exact: true }).waitFor();
    await page.waitForFunction(() => {
      const host = document.querySelector('[data-rtno-chat]');
      return host !== null && getComputedStyle(host).left === '20px' && host.getBoundingClientRect().left < 200;
    });
    await write(client, 'сколько стоит доставка');
    await conversation(client)
      .getByText(/Доставка по городу стоит 300 рублей/)
      .waitFor();
    await goTo(admin, 'Первые шаги');
    await done('Поставьте чат на сайт');
    await done('Напишите себе');
  });

  chapter('a site that is not on the list says so, and the sample goes in one click', async () => {
    await goToSettings(admin, 'Чат на сайте');
    await admin.page.getByLabel('На каких сайтах работает чат').fill('shop.example');
    await admin.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await admin.page.getByText('Вид чата сохранён').first().waitFor();
    const stranger = await browser.open('клиент на чужом сайте');
    await stranger.page.goto(pages.address('/', companyId));
    await stranger.page.getByRole('button', { name: /^Чат с поддержкой/ }).click();
    await chat(stranger).getByText('На этом сайте чат не работает. Откройте его на сайте компании.').waitFor();
    await goTo(admin, 'Первые шаги');
    await admin.page.getByRole('button', { name: 'Убрать примеры', exact: true }).click();
    await admin.page
      .getByText('Примеры убраны. Осталось того, что вы изменили или используете: 1.', { exact: true })
      .waitFor();
    await admin.page.getByRole('button', { name: 'Скрыть раздел', exact: true }).click();
    await admin.page.getByRole('heading', { level: 1, name: 'Дашборд', exact: true }).waitFor();
  });
});
