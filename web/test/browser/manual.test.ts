import { beforeAll, describe, expect } from 'vitest';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { card, panel, reply, setStatus, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { isAbsent, lacks } from './seen.ts';
import { storyBrowser } from './window.ts';

// The only refusal is the one that the story is about.
const browser = storyBrowser((said) => /40[03] \(/.test(said));
let oleg: Window;
let olga: Window;
let supervisor: Window;
let visitor: Window;
let companyId: string;
let people: { admin: Person; oleg: Person; olga: Person; supervisor: Person };

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  people = {
    admin: made.admin,
    oleg: await hire(made.admin, 'operator', 'Олег'),
    olga: await hire(made.admin, 'operator', 'Ольга'),
    supervisor: await hire(made.admin, 'supervisor', 'Вера'),
  };
  await mustDesk(made.admin, 'saveTopic', {
    topicId: null,
    title: 'Возврат',
    subtopics: [{ id: 'money', title: 'Деньги' }],
  });
  [oleg, olga] = [await browser.open('Олег'), await browser.open('Ольга')];
  [supervisor, visitor] = [await browser.open('Вера'), await browser.open('посетитель')];
  await oleg.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(oleg, people.oleg.email);
  await signIn(olga, people.olga.email);
  await signIn(supervisor, people.supervisor.email);
});
const plate = (name: string) => oleg.page.getByRole('region', { name, exact: true });

describe('«Личный кабинет»', () => {
  chapter('changes the first and last name', async () => {
    await goTo(oleg, 'Личный кабинет');
    await oleg.page.getByLabel('Имя').fill('Ольгерд');
    await oleg.page.getByLabel('Фамилия').fill('Гедиминович');
    await oleg.page.getByRole('button', { name: 'Сохранить', exact: true }).first().click();
    await oleg.page.getByRole('status').getByText('Сохранено').first().waitFor();
    await oleg.page.reload();
    await expect.poll(() => oleg.page.getByLabel('Фамилия').inputValue()).toBe('Гедиминович');
  });

  chapter('the last name is for supervisors and admins; colleagues and clients see the first', async () => {
    await goTo(oleg, 'Дашборд');
    await setStatus(oleg, 'Работаю');
    await openChat(visitor, companyId);
    await callOperator(visitor);
    await card(oleg, /Клиент #/).click();
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
    await reply(oleg, 'Здравствуйте!');
    await lacks(chat(visitor).locator('body'), 'Гедиминович', conversation(visitor).getByText('Ольгерд'));
    await goTo(supervisor, 'Чаты');
    await card(supervisor, /Клиент #/).click();
    await panel(supervisor).getByRole('button', { name: 'Передать', exact: true }).click();
    const dialog = supervisor.page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Отмена', exact: true }).click();
    await setStatus(olga, 'Работаю');
    await olga.page.getByText('Гедиминович').waitFor({ state: 'detached' });
  });
});

describe('The open chat', () => {
  chapter('«X» closes the panel, beside it stands how long the dialog lasts', async () => {
    const duration = panel(oleg).locator('.chat-duration');
    const first = await duration.innerText();
    await expect.poll(() => duration.innerText()).not.toBe(first);
    await panel(oleg).getByRole('button', { name: 'Закрыть панель', exact: true }).click();
    await panel(oleg).waitFor({ state: 'detached' });
    await card(oleg, /Клиент #/).click();
    await panel(oleg).waitFor();
  });

  chapter('the phone is checked, written in order, copied, and stands on the card instead of «Клиент #»', async () => {
    await plate('Телефон').getByText('Не указан').waitFor();
    await plate('Телефон').getByRole('button', { name: 'Изменить номер', exact: true }).click();
    await plate('Телефон').getByLabel('Номер телефона').fill('позвоните мне');
    await plate('Телефон').getByRole('button', { name: 'Сохранить', exact: true }).click();
    await plate('Телефон').getByText('Это не похоже на номер телефона: проверьте цифры и код страны.').waitFor();
    await expectAccessible(oleg.page);
    await plate('Телефон').getByLabel('Номер телефона').fill('8 (916) 123 45 67');
    await plate('Телефон').getByLabel('Описание чата').fill('Просит позвонить после обеда');
    await plate('Телефон').getByRole('button', { name: 'Сохранить', exact: true }).click();
    await plate('Телефон').getByText('+7 916 123 45 67').waitFor();
    await plate('Телефон').getByText('Просит позвонить после обеда').waitFor();
    await card(oleg, '+7 916 123 45 67').waitFor();
    await plate('Телефон').getByRole('button', { name: 'Скопировать номер', exact: true }).click();
    await oleg.page.getByText('Номер скопирован').waitFor();
    expect(await oleg.page.evaluate(() => navigator.clipboard.readText())).toBe('+79161234567');
    await reply(oleg, 'Позвоним после работы');
    await lacks(chat(visitor).locator('body'), 'после обеда', conversation(visitor).getByText('Позвоним после работы'));
  });

  chapter('the topic and subtopic are changed, and stand on the card', async () => {
    await plate('Тема обращения').getByLabel('Тема', { exact: true }).selectOption({ label: 'Возврат' });
    await plate('Тема обращения').getByLabel('Подтема').selectOption({ label: 'Деньги' });
    await card(oleg, /Возврат/).waitFor();
    await expect
      .poll(() => plate('Тема обращения').getByLabel('Подтема').locator('option:checked').innerText())
      .toBe('Деньги');
  });

  chapter('«замьютить пользователя» stops what they write, and gives the voice back', async () => {
    await panel(oleg).getByRole('button', { name: 'замьютить пользователя', exact: true }).click();
    await oleg.page.getByRole('menuitem', { name: 'На 15 минут', exact: true }).click();
    await panel(oleg).getByRole('button', { name: 'разрешить пользователю писать', exact: true }).waitFor();
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill('Спам');
    await chat(visitor).getByRole('button', { name: 'Отправить', exact: true }).click();
    await chat(visitor).getByText('Сейчас вы не можете отправлять сообщения.').waitFor();
    await isAbsent(
      transcript(oleg).getByText('Спам'),
      chat(visitor).getByText('Сейчас вы не можете отправлять сообщения.'),
    );
    await panel(oleg).getByRole('button', { name: 'разрешить пользователю писать', exact: true }).click();
    await panel(oleg).getByRole('button', { name: 'замьютить пользователя', exact: true }).waitFor();
    await write(visitor, 'Больше не буду');
    await transcript(oleg).getByText('Больше не буду').waitFor();
  });

  chapter('«Диалоги» opens an earlier dialog in place', async () => {
    await panel(oleg).getByRole('button', { name: 'закрыть чат', exact: true }).click();
    await oleg.page.getByRole('tab', { name: /^закрытые/ }).click();
    await card(oleg, '+7 916 123 45 67').waitFor();
    await oleg.page.getByRole('tab', { name: /^мои/ }).click();
    await setStatus(olga, 'Перерыв');
    // A bot without knowledge calls an operator by itself.
    await write(visitor, 'Это снова я');
    await card(oleg, '+7 916 123 45 67').click();
    await plate('Диалоги')
      .getByRole('button', { name: /Возврат/ })
      .click();
    await plate('Диалоги').getByText('Больше не буду').waitFor();
    await transcript(oleg).getByText('Это снова я').first().waitFor();
    await expectAccessible(oleg.page);
    await plate('Диалоги').getByRole('button', { name: 'К списку диалогов', exact: true }).click();
    await plate('Диалоги')
      .getByRole('button', { name: /Возврат/ })
      .waitFor();
  });
});

describe('The screen', () => {
  for (const width of [1440, 1024, 768, 390])
    chapter(`is whole at a width of ${width}, with nothing beyond its edge`, async () => {
      await oleg.page.setViewportSize({ width, height: 844 });
      await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).waitFor();
      const beyond = () => oleg.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await beyond()).toBeLessThanOrEqual(0);
      await expectAccessible(oleg.page);
      await panel(oleg).getByRole('button', { name: 'Закрыть панель', exact: true }).click();
      await card(oleg, '+7 916 123 45 67').waitFor();
      expect(await beyond()).toBeLessThanOrEqual(0);
      await card(oleg, '+7 916 123 45 67').click();
    });

  chapter('speaks English as well, with its dates, and goes back', async () => {
    await oleg.page.setViewportSize({ width: 1440, height: 900 });
    await goTo(oleg, 'Личный кабинет');
    await oleg.page.getByLabel('Язык').selectOption({ label: 'English' });
    await oleg.page.getByRole('heading', { name: 'Notifications', exact: true }).waitFor();
    await oleg.page.getByRole('link', { name: /^Dashboard/ }).click();
    await oleg.page.getByRole('tab', { name: /^mine/ }).waitFor();
    expect(await oleg.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await card(oleg, '+7 916').locator('.card-mid time').innerText()).toMatch(/[A-Z][a-z]{2}/);
    const words = (await oleg.page.locator('body').innerText()).replace(
      /Это снова я|Возврат|Ольгерд|Ромашка|Деньги/g,
      '',
    );
    expect(words).not.toMatch(/Клиент|чат/);
    await oleg.page.getByRole('link', { name: 'My profile', exact: true }).click();
    await oleg.page.getByLabel('Language').selectOption({ label: 'Русский' });
    await oleg.page.getByRole('heading', { name: 'Уведомления', exact: true }).waitFor();
  });
});
