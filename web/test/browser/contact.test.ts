import { beforeAll, describe, expect } from 'vitest';
import type { Team } from '../../../functions/test/flows/story.ts';
import { staffed } from '../../../functions/test/flows/story.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { PHONE, storyBrowser } from './window.ts';

const browser = storyBrowser();
let team: Team;
let oleg: Window;
let visitor: Window;

const chapter = story();

beforeAll(async () => {
  team = await staffed(1);
  oleg = await browser.open('оператор');
  visitor = await browser.open('посетитель', PHONE);
  await signIn(oleg, team.operators[0]!.email);
});

const inChat = (name: string) => chat(visitor).getByRole('button', { name, exact: true });
const menu = async (name: string) => {
  await inChat('Меню').click();
  await inChat(name).click();
};

describe('A client who does not want to wait', () => {
  chapter('leaves a phone and a name, and the operator has them on the card at once', async () => {
    await openChat(visitor, team.companyId);
    await callOperator(visitor);
    await card(oleg, 'Клиент #').getByRole('link').click();
    await chat(visitor).getByText('Не хотите ждать?').waitFor();
    await expectAccessible(visitor.page);
    await inChat('Оставить телефон').click();
    await expectAccessible(visitor.page);
    await chat(visitor).getByLabel('Телефон', { exact: true }).fill('12345');
    await inChat('Перезвоните мне').click();
    await chat(visitor).getByText('Это не похоже на номер телефона').waitFor();
    expect(browser.complaints()).toEqual([expect.stringContaining('400')]);
    await chat(visitor).getByLabel('Телефон', { exact: true }).fill('8 (495) 123-45-67 доб. 12');
    await chat(visitor).getByLabel('Имя').fill('Ольга');
    await inChat('Перезвоните мне').click();
    await chat(visitor).getByText('Номер сохранён').waitFor();
    await conversation(visitor).getByText('Перезвоните мне, пожалуйста.').waitFor();
    await card(oleg, '+7 495 123 45 67 доб. 12').waitFor();
    await panel(oleg).getByText('Ольга').waitFor();
    await transcript(oleg).getByText('Перезвоните мне, пожалуйста.').waitFor();
  });

  chapter('is asked about a phone that stands in a message, and one press keeps it', async () => {
    await write(visitor, 'Лучше по номеру 8 916 123-45-67');
    await chat(visitor).getByText('Сохранить номер +7 916 123 45 67').waitFor();
    await expectAccessible(visitor.page);
    await card(oleg, '+7 495 123 45 67 доб. 12').waitFor();
    await inChat('Сохранить').click();
    await card(oleg, '+7 916 123 45 67').waitFor();
  });
});

describe('A client who is done', () => {
  chapter('ends the chat after a question: the operator is told, and the mark is asked for', async () => {
    await menu('Завершить чат');
    await chat(visitor).getByText('Завершить чат?').waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.keyboard.press('Escape');
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).waitFor();
    await menu('Завершить чат');
    await inChat('Завершить').click();
    await chat(visitor).getByRole('group', { name: 'Как мы вам помогли?', exact: true }).waitFor();
    await oleg.page.getByText('Клиент завершил диалог (+7 916 123 45 67).').waitFor();
    await transcript(oleg).getByText('Клиент завершил диалог').waitFor();
  });

  chapter('minimises it in one way, on a phone and on a desk', async () => {
    const desk = await browser.open('посетитель за столом');
    await openChat(desk, team.companyId);
    for (const window of [visitor, desk]) {
      const onPage = window.page.getByRole('button', { name: /^Чат с поддержкой/ });
      await onPage.waitFor({ state: 'hidden' });
      await chat(window).getByRole('button', { name: 'Свернуть чат', exact: true }).click();
      await onPage.waitFor();
      await window.page.locator('iframe').waitFor({ state: 'hidden' });
    }
  });
});
