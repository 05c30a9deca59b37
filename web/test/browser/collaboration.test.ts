import { beforeAll, describe, expect } from 'vitest';
import { becomes, setSettings } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { card, panel, reply, setStatus, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { lacks } from './seen.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let olga: Window;
let admin: Window;
let visitor: Window;
let people: { admin: Person; oleg: Person; olga: Person };
let companyId: string;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  people = {
    admin: made.admin,
    oleg: await hire(made.admin, 'operator', 'Олег'),
    olga: await hire(made.admin, 'operator', 'Ольга'),
  };
  await setSettings(made.admin, companyId, { timeZone: 'Europe/Moscow' });
  await mustDesk(people.admin, 'saveTopic', { topicId: null, title: 'Возврат', subtopics: [] });
  [oleg, olga] = [await browser.open('Олег'), await browser.open('Ольга')];
  [admin, visitor] = [await browser.open('админ'), await browser.open('посетитель')];
  await signIn(oleg, people.oleg.email);
  await signIn(olga, people.olga.email);
  await signIn(admin, people.admin.email);
});

const PATIENCE = { timeout: 45_000, interval: 500 };
const composer = (window: Window) => panel(window).getByRole('textbox', { name: 'Сообщение', exact: true });

describe('Working together', () => {
  chapter('a chat falls, is taken, and each side sees that the other types', async () => {
    await setStatus(oleg, 'Работаю');
    await openChat(visitor, companyId);
    await callOperator(visitor);
    await card(oleg, /Клиент #/).click();
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
    await composer(oleg).pressSequentially('Здрав');
    // The first letters may come before the chat is theirs for the server, and then nobody is told.
    await expect
      .poll(async () => {
        await composer(oleg).pressSequentially('о');
        return chat(visitor).getByText('Олег печатает…').isVisible();
      }, PATIENCE)
      .toBe(true);
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).pressSequentially('Мне обещали');
    await panel(oleg).getByText('Клиент печатает…').waitFor();
    await reply(oleg, 'Здравствуйте! Чем помочь?');
    await write(visitor, 'Мне обещали вернуть деньги');
    await panel(oleg).getByText('Мне обещали вернуть деньги').first().waitFor();
  });

  chapter('the operator sees whether the client has read', async () => {
    await reply(oleg, 'Сейчас проверю');
    await panel(oleg).getByText('Прочитано клиентом').waitFor();
    await expectAccessible(oleg.page);
  });

  chapter('a note is yellow in the transcript and never reaches the client', async () => {
    await panel(oleg).getByRole('button', { name: 'Заметка', exact: true }).click();
    await panel(oleg)
      .getByRole('textbox', { name: 'Внутренняя заметка', exact: true })
      .fill('Возврат согласован с бухгалтерией');
    await expectAccessible(oleg.page);
    await panel(oleg).getByRole('button', { name: 'Сохранить заметку', exact: true }).click();
    await transcript(oleg).locator('[data-from=note]', { hasText: 'согласован с бухгалтерией' }).waitFor();
    await reply(oleg, 'Секунду');
    await lacks(conversation(visitor), 'бухгалтерией', conversation(visitor).getByText('Секунду'));
    await expectAccessible(oleg.page);
  });

  chapter('«/» finds a ready reply, and fills in who writes', async () => {
    await goTo(oleg, 'Шаблоны');
    await oleg.page.getByText('Шаблонов пока нет').waitFor();
    await oleg.page.getByRole('button', { name: 'Добавить шаблон', exact: true }).click();
    await oleg.page.getByLabel('Название').fill('Возврат денег');
    await oleg.page
      .getByLabel('Текст', { exact: true })
      .fill('Здравствуйте, {client}! {operator} вернёт деньги за 3 дня.');
    await oleg.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await oleg.page.getByRole('listitem').filter({ hasText: 'Возврат денег' }).waitFor();
    await expectAccessible(oleg.page);
    await goTo(oleg, 'Дашборд');
    await card(oleg, /Клиент #/).click();
    await composer(oleg).fill('/возв');
    await panel(oleg)
      .getByRole('option', { name: /Возврат денег/ })
      .waitFor();
    await expectAccessible(oleg.page);
    await oleg.page.keyboard.press('Enter');
    await expect.poll(() => composer(oleg).inputValue()).toBe('Здравствуйте! Олег вернёт деньги за 3 дня.');
    await oleg.page.keyboard.press('Enter');
    await conversation(visitor).getByText('Олег вернёт деньги за 3 дня.').waitFor();
  });

  chapter('a colleague declines what is offered, and it comes back; accepts, and it is theirs', async () => {
    await setStatus(olga, 'Работаю');
    for (const answer of ['Отклонить', 'Принять'] as const) {
      await panel(oleg).getByRole('button', { name: 'Передать', exact: true }).click();
      const dialog = oleg.page.getByRole('dialog', { name: 'Передать чат', exact: true });
      await dialog.getByLabel('Кому').selectOption({ label: 'Ольга · 0 из 5' });
      await dialog.getByLabel('Заметка для коллеги').fill('Клиенту обещали возврат');
      await expectAccessible(oleg.page);
      await dialog.getByRole('button', { name: 'Передать', exact: true }).click();
      await card(olga, 'Передают вам').click();
      await panel(olga).getByText('Олег передаёт вам этот чат').waitFor();
      await expectAccessible(olga.page);
      await panel(olga).getByRole('button', { name: answer, exact: true }).click();
      // Wait until the declined offer is gone, or the next click would answer it on a slow screen.
      await card(olga, 'Передают вам').waitFor({ state: 'detached' });
      // The new owner can write at once, also when the chat had left their screen a moment ago.
      await composer(answer === 'Отклонить' ? oleg : olga).waitFor();
    }
    await conversation(visitor)
      .getByText(/Меня зовут Ольга/)
      .waitFor();
  });

  chapter('a chat goes back to the queue under a topic, and routing gives it to somebody else', async () => {
    await panel(olga).getByRole('button', { name: 'Передать', exact: true }).click();
    const dialog = olga.page.getByRole('dialog', { name: 'Передать чат', exact: true });
    await dialog.getByLabel('Тема, под которой чат встанет в очередь').selectOption('Возврат');
    await dialog.getByRole('button', { name: 'Передать', exact: true }).click();
    await card(oleg, 'Возврат').waitFor();
  });

  chapter('the status menu says how long one has been active today, and an admin corrects an interval', async () => {
    await oleg.page.getByRole('button', { name: /^Статус: / }).click();
    await oleg.page.getByText(/^Сегодня в активе: \d+:\d\d/).waitFor();
    await expectAccessible(oleg.page);
    await oleg.page.keyboard.press('Escape');
    await goTo(admin, 'Люди');
    await admin.page.getByRole('button', { name: 'Рабочее время: Олег Петров', exact: true }).click();
    const dialog = admin.page.getByRole('dialog', { name: 'Рабочее время: Олег Петров', exact: true });
    await expectAccessible(admin.page);
    await dialog
      .getByRole('button', { name: /^Исправить: / })
      .first()
      .click();
    await dialog.getByLabel('Что было на самом деле').selectOption('Работает');
    await dialog.getByLabel('Причина').fill('Был на звонке с клиентом');
    await dialog.getByRole('button', { name: 'Исправить', exact: true }).click();
    await dialog.getByText('исправлено').waitFor();
    await admin.page.keyboard.press('Escape');
  });

  chapter('«!» in the corner shows the address and sends a word', async () => {
    await admin.page.getByRole('button', { name: 'Написать нам', exact: true }).click();
    const dialog = admin.page.getByRole('dialog', { name: 'Написать нам', exact: true });
    await dialog.getByRole('link', { name: 'rtnobusiness@gmail.com', exact: true }).waitFor();
    await dialog.getByLabel('Сообщение').fill('Хочется видеть всех операторов сразу');
    await expectAccessible(admin.page);
    await dialog.getByRole('button', { name: 'Отправить', exact: true }).click();
    await admin.page.getByText('Спасибо! Сообщение отправляется').waitFor();
  });

  chapter('nothing is left of who had the chat but the person who has it now', async () => {
    const chatId = oleg.page.url().split('/').at(-1)!;
    const { ownerId } = await becomes(companyId, chatId, 'assigned');
    expect(ownerId).toBe(people.oleg.uid);
  });
});
