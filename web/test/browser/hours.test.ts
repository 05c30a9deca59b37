import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { dayOf } from '../../../functions/src/domain/day.ts';
import { settle } from '../../../functions/src/work/chat/settle.ts';
import { company } from '../../../functions/test/flows/database.ts';
import { newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo, goToSettings } from './admin.ts';
import { card } from './desk.ts';
import { signIn } from './guest.ts';
import { counts } from './seen.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import { openBrowser } from './window.ts';
import type { Window } from './window.ts';

const tell = story();
let browser: Awaited<ReturnType<typeof openBrowser>>;
let companyId: string;
let admin: Window;
let client: Window;

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  browser = await openBrowser();
  [admin, client] = [await browser.open('Анна'), await browser.open('Клиент')];
  await signIn(admin, made.admin.email);
});
afterAll(() => browser.close());
beforeEach(() => () => expect(browser.complaints()).toEqual([]));

const field = (name: string) => admin.page.getByLabel(name, { exact: true });
const press = (name: string) => admin.page.getByRole('button', { name, exact: true }).click();
const special = () => admin.page.locator('.hours-special');

tell('an admin chooses a zone and hours, and is told in words what is wrong with them', async () => {
  await goToSettings(admin, 'Часы работы');
  await field('Найти пояс').fill('екатеринбург');
  await field('Часовой пояс').selectOption('Asia/Yekaterinburg');
  await field('Когда вы на связи').selectOption('По часам');
  await press('Добавить промежуток: Понедельник');
  await field('Понедельник: с').nth(1).fill('12:30');
  await field('Понедельник: до').nth(1).fill('18:07');
  await press('Сохранить');
  await admin.page.getByText('Пересекается с другим промежутком').waitFor();
  await field('Понедельник: до').first().fill('12:30');
  await press('Как в понедельник: вся рабочая неделя');
});

tell('holidays come from a file, and the preview says what a client sees on 31 December at 23:59', async () => {
  const year = Number(dayOf(Date.now(), 'Asia/Yekaterinburg').slice(0, 4)) + 1;
  const table = `\ufeffДата;Праздник\n1–8 января ${year};Новогодние каникулы\n23.02.${year};День защитника Отечества\n`;
  await field('Загрузить праздники из файла').setInputFiles({
    name: 'праздники.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  });
  await admin.page.getByText('Дней в файле за этот год: 9.').waitFor();
  await admin.page.getByLabel(`${year}-02-23 День защитника Отечества`).uncheck();
  await press('Добавить дни: 8');
  await counts(special(), 8);
  await admin.page.locator('.preview-bubble', { hasText: /откроемся в .*января/ }).waitFor();
  await field('Язык клиента').selectOption('English');
  await admin.page.locator('.preview-bubble', { hasText: /open on .*January/ }).waitFor();
  await expectAccessible(admin.page);
});

tell('outside the hours the bot says when the company opens, and takes an e-mail and the words', async () => {
  // Yesterday, today and tomorrow are closed, whatever the clock is when the story is told.
  for (const ahead of [-1, 0, 1]) {
    await press('Добавить день');
    const day = dayOf(Date.now() + ahead * 86_400_000, 'Asia/Yekaterinburg');
    await special().last().locator('input[type=date]').fill(day);
  }
  await press('Сохранить');
  await admin.page.getByText('Настройки сохранены').first().waitFor();
  await openChat(client, companyId);
  await conversation(client).getByText('Операторы сейчас не работают, откроемся').waitFor();
  await callOperator(client);
  await conversation(client).getByText('Сейчас мы не работаем, откроемся').waitFor();
  await chat(client).getByText('Ответим, когда откроемся').waitFor();
  await chat(client).getByRole('button', { name: 'Оставить контакт', exact: true }).click();
  await chat(client).getByLabel('Телефон или почта').fill('olga@example.com');
  await chat(client).getByRole('button', { name: 'Сохранить', exact: true }).click();
  await chat(client).getByText('Контакт сохранён. Спасибо!').waitFor();
  await write(client, 'Не пришёл заказ 4512');
});

tell('when the company opens, the chat is in the queue with what the client has left', async () => {
  await goTo(admin, 'Очередь');
  await goToSettings(admin, 'Часы работы');
  await field('Когда вы на связи').selectOption('Всегда');
  await press('Сохранить');
  await admin.page.getByText('Настройки сохранены').last().waitFor();
  const [found] = (await company(companyId).collection('chats').get()).docs;
  await settle(companyId, found!.id);
  await goTo(admin, 'Очередь');
  await card(admin, 'Клиент #').filter({ hasText: 'Не пришёл заказ 4512' }).waitFor();
});
