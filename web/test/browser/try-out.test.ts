import { beforeAll, describe } from 'vitest';
import { newEmail, unique } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { DELIVERY, RETURN, addEntry, addTopic, companyIdOf, publish } from './admin.ts';
import { createCompany } from './guest.ts';
import { story } from './story.ts';
import { conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let admin: Window;
let visitor: Window;

const chapter = story();

beforeAll(async () => {
  admin = await browser.open('админ');
  visitor = await browser.open('посетитель');
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
      await addEntry(admin, DELIVERY);
      await addEntry(admin, RETURN);
      await admin.page.getByRole('button', { name: 'Проверить бота', exact: true }).click();
      await tryOut().getByText('Бот готов к вопросам').waitFor();
      await ask('сколько стоит доставка');
      await log().getByText(DELIVERY.answer).waitFor();
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
    await log().getByText(DELIVERY.answer).waitFor();
  });

  chapter('starts over', async () => {
    await tryOut().getByRole('button', { name: 'Начать заново', exact: true }).click();
    await log().getByText(DELIVERY.answer).waitFor({ state: 'detached' });
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
    await log().getByText(DELIVERY.answer).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await tryOut().getByRole('button', { name: 'Начать заново', exact: true }).click();
  });

  chapter('is what a visitor gets once it is published', async () => {
    await publish(admin);
    await openChat(visitor, await companyIdOf(admin));
    await write(visitor, 'сколько стоит доставка');
    await conversation(visitor).getByText(DELIVERY.answer).waitFor();
  });

  chapter('asks the visitor below whether it helped, and a press is an answer to that', async () => {
    await conversation(visitor).getByText('Это помогло?').waitFor();
    await conversation(visitor).getByRole('button', { name: 'Да', exact: true }).click();
    await conversation(visitor).getByText('Пожалуйста! Если появятся ещё вопросы, пишите.').waitFor();
    await conversation(visitor).getByRole('button', { name: 'Да', exact: true }).waitFor({ state: 'detached' });
  });
});
