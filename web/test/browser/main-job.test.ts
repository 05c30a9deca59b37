import { beforeAll, describe } from 'vitest';
import { company, passed } from '../../../functions/test/flows/database.ts';
import { newEmail, runSchedule, unique } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { DELIVERY, RETURN, addEntry, addTopic, companyIdOf, goTo, goToSettings, invite, publish } from './admin.ts';
import { card, panel, reply, setStatus, transcript } from './desk.ts';
import { createCompany, followLetter, register } from './guest.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { isAbsent, lacks } from './seen.ts';
import { storyBrowser } from './window.ts';

const shop = `Ромашка ${unique()}`;
const emails = { admin: newEmail(), supervisor: newEmail(), oleg: newEmail() };

const browser = storyBrowser();
let admin: Window;
let supervisor: Window;
let oleg: Window;
let visitor: Window;
let companyId: string;
let client: string;

const chapter = story();

beforeAll(async () => {
  admin = await browser.open('админ');
  supervisor = await browser.open('супервайзер');
  oleg = await browser.open('оператор');
  visitor = await browser.open('посетитель');
});

describe('The main job, from the company to the rating', () => {
  chapter('«Создать аккаунт» makes the company, and its admin lands in «Первые шаги»', async () => {
    await createCompany(admin, shop, emails.admin);
    await admin.page.getByText(shop).first().waitFor();
    await goTo(admin, 'Личный кабинет');
    await admin.page.getByRole('definition').filter({ hasText: 'Админ' }).waitFor();
    await expectAccessible(admin.page);
  });

  chapter('the admin writes topics, knowledge and settings in the forms', async () => {
    await addTopic(admin, 'Доставка', ['Сроки', 'Стоимость']);
    await addTopic(admin, 'Возврат', []);
    await expectAccessible(admin.page);
    await addEntry(admin, DELIVERY);
    await addEntry(admin, RETURN);
    await publish(admin);
    await expectAccessible(admin.page);
    await goToSettings(admin, 'Тексты');
    await admin.page
      .getByRole('textbox', { name: 'Сообщение при перехвате', exact: true })
      .fill('Добрый день, на связи {operator} из «{company}».');
    await admin.page.getByText(`Добрый день, на связи Анна из «${shop}».`).waitFor();
    await admin.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await admin.page.getByText('Настройки сохранены').waitFor();
    await expectAccessible(admin.page);
    companyId = await companyIdOf(admin);
  });

  chapter(
    'invites by e-mail with a role, and «Принять приглашение» in the real letter leads to the profile',
    async () => {
      await invite(admin, emails.supervisor, 'Супервайзер');
      await invite(admin, emails.oleg, 'Оператор');
      await expectAccessible(admin.page);
      await followLetter(supervisor, emails.supervisor, 'Принять приглашение');
      await register(supervisor, 'Инна', 'Лебедева');
      await followLetter(oleg, emails.oleg, 'Принять приглашение');
      await oleg.page.getByRole('heading', { name: `Приглашение в компанию «${shop}»`, exact: true }).waitFor();
      await expectAccessible(oleg.page);
      await register(oleg, 'Олек', 'Петров');
      await oleg.page.getByLabel('Имя').fill('Олег');
      await oleg.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
      await oleg.page.getByText('Имя сохранено').waitFor();
      await expectAccessible(oleg.page);
      await admin.page.getByRole('row').filter({ hasText: 'Олег Петров' }).getByText('На перерыве').waitFor();
      await admin.page.getByRole('row').filter({ hasText: emails.oleg }).getByText('принято').waitFor();
    },
  );

  chapter('the operator has two empty tabs, and «Работаю» shows to the team at once', async () => {
    await goTo(oleg, 'Дашборд');
    await oleg.page.getByText('Пока тихо').waitFor();
    await oleg.page.getByRole('tab', { name: /^закрытые/ }).click();
    await oleg.page.getByText('Закрытых чатов ещё нет').waitFor();
    await oleg.page.getByRole('tab', { name: /^мои/ }).click();
    await setStatus(oleg, 'Работаю');
    await expectAccessible(oleg.page);
    await goTo(supervisor, 'Чаты');
    await supervisor.page.getByRole('list', { name: 'Команда', exact: true }).getByText('Работает').waitFor();
  });

  chapter('the visitor asks on the company’s page, and the bot answers', async () => {
    await openChat(visitor, companyId);
    await conversation(visitor).getByText('Здравствуйте! Опишите свой вопрос').waitFor();
    await expectAccessible(visitor.page);
    await write(visitor, 'Скажите, сколько стоит доставка?');
    await conversation(visitor).locator('.bot', { hasText: 'Доставка по городу стоит 300 рублей.' }).waitFor();
    await card(supervisor, 'С ботом').waitFor();
  });

  chapter(
    'the chat falls to the operator with its number, topic and a burning timer, and cannot be closed yet',
    async () => {
      await callOperator(visitor);
      await card(oleg, 'Клиент #').waitFor();
      client = (await card(oleg, 'Клиент #').innerText()).match(/Клиент #\d+/)![0];
      await card(oleg, client).getByText('Доставка', { exact: true }).waitFor();
      await card(oleg, client).getByText('Ждёт').waitFor();
      await card(oleg, client).getByRole('link').click();
      await transcript(oleg).getByText('Скажите, сколько стоит доставка?').waitFor();
      const take = panel(oleg).getByRole('button', { name: 'Перехватить', exact: true });
      await isAbsent(panel(oleg).getByRole('button', { name: 'закрыть чат', exact: true }), take);
      await isAbsent(panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true }), take);
      await expectAccessible(oleg.page);
    },
  );

  chapter('the supervisor sees it live: whose it is, and every word', async () => {
    await card(supervisor, client).getByText('Оператор: Олег').waitFor();
    await card(supervisor, client).getByRole('link').click();
    await transcript(supervisor).getByText('Позвать оператора').waitFor();
    await expectAccessible(supervisor.page);
  });

  chapter(
    '«Перехватить» sends the company’s words with the first name alone, and both write to each other live',
    async () => {
      await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
      const greeting = `Добрый день, на связи Олег из «${shop}».`;
      await conversation(visitor).getByText(greeting).waitFor();
      await chat(visitor).getByText('Вам отвечает Олег').waitFor();
      await card(oleg, client).getByText('Ждёт').waitFor({ state: 'detached' });
      await reply(oleg, 'Куда привезти букет?');
      await conversation(visitor).locator('.operator', { hasText: 'Куда привезти букет?' }).waitFor();
      await write(visitor, 'На Садовую, дом 5');
      await card(oleg, client).getByText('Ждёт').waitFor();
      await transcript(oleg).locator('[data-from=visitor]', { hasText: 'На Садовую, дом 5' }).waitFor();
      await transcript(supervisor).getByText('На Садовую, дом 5').waitFor();
      await reply(oleg, 'Привезём к шести.');
      await card(oleg, client).getByText('Ждёт').waitFor({ state: 'detached' });
      const answered = conversation(visitor).getByText('Привезём к шести.');
      await lacks(visitor.page.locator('html'), 'Петров', answered);
      await lacks(chat(visitor).locator('body'), 'Петров', answered);
      await expectAccessible(visitor.page);
      await expectAccessible(oleg.page);
    },
  );

  chapter('the green check closes the chat, which moves to «закрытые»', async () => {
    await panel(oleg).getByRole('button', { name: 'закрыть чат', exact: true }).click();
    await oleg.page.getByText('Пока тихо').waitFor();
    await oleg.page.getByRole('tab', { name: /^закрытые/ }).click();
    await card(oleg, client).getByRole('link').click();
    await panel(oleg).getByText('Диалог закрыт').waitFor();
    await expectAccessible(oleg.page);
  });

  chapter('the visitor rates, and the staff sees the rating at once', async () => {
    await chat(visitor).getByText('Диалог завершён', { exact: true }).waitFor();
    await chat(visitor).getByRole('radio', { name: 'Оценка 5 из 5', exact: true }).check({ force: true });
    await chat(visitor).getByText('Спасибо за оценку!').waitFor();
    await expectAccessible(visitor.page);
    await card(oleg, client).getByText('Оценка 5 из 5').waitFor();
    await panel(oleg).getByText('Оценка 5 из 5').first().waitFor();
    await panel(supervisor).getByText('Оценка 5 из 5').first().waitFor();
  });
});

describe('«Отсутствует»', () => {
  chapter('dims the screen when X minutes are over, until «Вернуться в актив»', async () => {
    const operators = await company(companyId).collection('operators').where('firstName', '==', 'Олег').get();
    await passed(operators.docs[0]!.ref.collection('private').doc('presence'), 'absentAt');
    await runSchedule('sweepMinute');
    const dimmed = oleg.page.getByRole('alertdialog', { name: 'Вы отсутствуете', exact: true });
    await dimmed.waitFor();
    await oleg.page.keyboard.press('Escape');
    await oleg.page.keyboard.press('Escape');
    await dimmed.waitFor();
    await expectAccessible(oleg.page);
    await dimmed.getByRole('button', { name: 'Вернуться в актив', exact: true }).click();
    await dimmed.waitFor({ state: 'detached' });
    await oleg.page.getByRole('button', { name: 'Статус: Работаю', exact: true }).waitFor();
  });
});

describe('«Очередь»', () => {
  chapter('keeps a chat while nobody may have it, and a supervisor assigns it', async () => {
    await goToSettings(admin, 'Правила работы');
    await admin.page
      .getByRole('combobox', { name: 'Очередь', exact: true })
      .selectOption('Распределяют супервайзеры и админы');
    await admin.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await admin.page.getByText('Настройки сохранены').waitFor();
    await goTo(supervisor, 'Очередь');
    await supervisor.page.getByText('Очередь пуста').waitFor();
    await callOperator(visitor);
    await card(supervisor, client).getByText('Клиент позвал оператора').waitFor();
    await expectAccessible(supervisor.page);
    await card(supervisor, client).getByRole('button', { name: 'Назначить', exact: true }).click();
    const dialog = supervisor.page.getByRole('dialog', { name: 'Назначить оператора', exact: true });
    await expectAccessible(supervisor.page);
    await dialog.getByRole('button', { name: /^Олег Петров/ }).click();
    await supervisor.page.getByText('Чат назначен: Олег').waitFor();
    await supervisor.page.getByText('Очередь пуста').waitFor();
    await oleg.page.getByRole('tab', { name: /^мои/ }).click();
    await card(oleg, client).getByText('Новый').waitFor();
  });
});
