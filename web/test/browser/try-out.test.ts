import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { newEmail, unique } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { addEntry, addTopic, goTo, publish } from './admin.ts';
import { createCompany } from './guest.ts';
import { story } from './story.ts';
import { conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

const ANSWER = 'Доставка по городу стоит 300 рублей.';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let admin: Window;
let visitor: Window;

const chapter = story();

beforeAll(async () => {
  browser = await openBrowser();
  admin = await browser.open('админ');
  visitor = await browser.open('посетитель');
});
afterAll(() => browser.close());
beforeEach(() => {
  return () => expect(browser.complaints()).toEqual([]);
});

const tryOut = () => admin.page.getByRole('region', { name: 'Проверить бота', exact: true });
const log = () => tryOut().getByRole('log', { name: 'Проверочный разговор', exact: true });

async function ask(words: string): Promise<void> {
  await tryOut().getByLabel('Фраза клиента').fill(words);
  await tryOut().getByRole('button', { name: 'Спросить', exact: true }).click();
}

describe('«Проверить бота»', () => {
  chapter(
    'answers from the forms before anything is published, with the topic and what else it considered',
    async () => {
      await createCompany(admin, `Ромашка ${unique()}`, newEmail());
      await addTopic(admin, 'Доставка', []);
      await addTopic(admin, 'Возврат', []);
      await addEntry(admin, {
        title: 'Стоимость доставки',
        phrasings: ['сколько стоит доставка', 'цена доставки букета', 'доставка платная?', 'почём привезёте цветы'],
        answer: ANSWER,
        topic: 'Доставка',
      });
      await addEntry(admin, {
        title: 'Возврат букета',
        phrasings: ['хочу вернуть букет', 'цветы завяли', 'верните деньги за букет', 'как оформить возврат'],
        answer: 'Вернём деньги, если цветы завяли за три дня.',
        topic: 'Возврат',
      });
      await admin.page.getByRole('button', { name: 'Проверить бота', exact: true }).click();
      await tryOut().getByText('Бот готов к вопросам').waitFor();
      await ask('сколько стоит доставка');
      await log().getByText(ANSWER).waitFor();
      await log()
        .getByText(/^Доставка: \d+%$/)
        .waitFor();
      await log()
        .getByRole('list', { name: 'Похожие записи', exact: true })
        .getByText(/^Возврат букета: \d+%$/)
        .waitFor();
      await expectAccessible(admin.page);
    },
  );

  chapter('says why an operator would be called, and plays it again at another level', async () => {
    await ask('позовите оператора');
    await log().getByText('Передаст оператору: Клиент позвал оператора').waitFor();
    await tryOut().getByLabel('Характер бота для проверки').selectOption('bold');
    await log().getByText('Передаст оператору: Клиент позвал оператора').waitFor();
    await log().getByText(ANSWER).waitFor();
  });

  chapter('starts over', async () => {
    await tryOut().getByRole('button', { name: 'Начать заново', exact: true }).click();
    await log().getByText(ANSWER).waitFor({ state: 'detached' });
  });

  chapter('answers what was asked before the bot was ready', async () => {
    const { page } = admin;
    let letGo = () => {};
    const asked = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/assets/tutor.worker-*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Закрыть проверку', exact: true }).click();
    await page.getByRole('button', { name: 'Проверить бота', exact: true }).click();
    await tryOut().getByText('Бот учится в вашем браузере…').waitFor();
    await ask('сколько стоит доставка');
    await log().getByText('сколько стоит доставка').waitFor();
    letGo();
    await log().getByText(ANSWER).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await tryOut().getByRole('button', { name: 'Начать заново', exact: true }).click();
  });

  chapter('is what a visitor gets once it is published', async () => {
    await publish(admin);
    await goTo(admin, 'Настройки');
    const tag = await admin.page.getByLabel('Код для сайта').inputValue();
    await openChat(visitor, tag.match(/data-company="([^"]+)"/)![1]!);
    await write(visitor, 'сколько стоит доставка');
    await conversation(visitor).getByText(ANSWER).waitFor();
  });

  chapter('asks the visitor below whether it helped, and a press is an answer to that', async () => {
    await conversation(visitor).getByText('Это помогло?').waitFor();
    await conversation(visitor).getByRole('button', { name: 'Да', exact: true }).click();
    await conversation(visitor).getByText('Пожалуйста! Если появятся ещё вопросы, пишите.').waitFor();
    await conversation(visitor).getByRole('button', { name: 'Да', exact: true }).waitFor({ state: 'detached' });
  });
});
