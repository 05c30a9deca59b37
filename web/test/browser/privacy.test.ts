import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect } from 'vitest';
import { company } from '../../../functions/test/flows/database.ts';
import type { Team } from '../../../functions/test/flows/story.ts';
import { staffed } from '../../../functions/test/flows/story.ts';
import { expectAccessible } from './accessible.ts';
import { goToSettings } from './admin.ts';
import { signIn } from './guest.ts';
import { SITE } from './place.ts';
import { story } from './story.ts';
import { chat, conversation } from './widget.ts';
import type { Window } from './window.ts';
import { PHONE, storyBrowser } from './window.ts';

const browser = storyBrowser();
let team: Team;
let anna: Window;
let visitor: Window;

const chapter = story();

beforeAll(async () => {
  team = await staffed(1);
  anna = await browser.open('админ');
  visitor = await browser.open('посетитель', PHONE);
  await signIn(anna, team.admin.email);
});

const button = (name: string) => anna.page.getByRole('button', { name, exact: true });

describe('Личные данные', () => {
  chapter('админ выбирает, что скрывать, и пишет согласие; пустое согласие не сохраняется', async () => {
    await goToSettings(anna, 'Личные данные');
    await anna.page.getByLabel('СНИЛС', { exact: true }).check();
    await anna.page.getByLabel('Проверьте на примере').fill('карта 4276 3800 1234 5679, тел. 8 916 123-45-67');
    await anna.page.getByText('карта •••• •••• •••• 5679, тел. 8 916 123-45-67').waitFor();
    await anna.page.getByLabel('Спрашивать согласие в чате').check();
    await button('Сохранить').click();
    await anna.page.getByText('Заполните это поле.').waitFor();
    await anna.page.getByLabel('Текст согласия').fill('Согласен на обработку данных: https://example.com/privacy');
    await expectAccessible(anna.page);
    await button('Сохранить').click();
    await anna.page.getByText('Настройки сохранены').waitFor();
    await anna.page.getByText('Редакция 1', { exact: true }).waitFor();
  });

  chapter('клиент соглашается до первого сообщения, и номер его карты не уходит из браузера', async () => {
    await visitor.page.goto(`${SITE}/demo/?company=${team.companyId}`);
    await visitor.page.getByRole('button', { name: /^Чат с поддержкой/ }).click();
    await chat(visitor).getByRole('link', { name: 'https://example.com/privacy', exact: true }).waitFor();
    await expectAccessible(visitor.page);
    const sent = visitor.page.waitForRequest(
      (request) => /\/messages/.test(request.url()) && request.method() === 'POST',
    );
    await chat(visitor).getByRole('button', { name: 'Согласен, продолжить', exact: true }).click();
    const words = 'Карта 4276 3800 1234 5679, почта olga@example.com';
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill(words);
    await chat(visitor).locator('button[type=submit][aria-label="Отправить"]').click();
    expect(JSON.parse((await sent).postData() ?? '{}')).toMatchObject({
      text: 'Карта •••• •••• •••• 5679, почта olga@example.com',
      consent: 1,
    });
    await conversation(visitor).getByText('•••• •••• •••• 5679').first().waitFor();
  });

  chapter('админ находит клиента, отдаёт ему всё, что хранится, и стирает навсегда', async () => {
    await chat(visitor).getByRole('button', { name: 'Позвать оператора', exact: true }).click();
    await anna.page.getByRole('searchbox', { name: 'Телефон, почта, имя или номер клиента', exact: true }).fill('#1');
    await button('Найти').click();
    await anna.page.getByText('Никого не нашли').waitFor();
    const [found] = (await company(team.companyId).collection('chats').get()).docs;
    const number = String(found!.get('client.number'));
    await anna.page.getByRole('searchbox', { name: 'Телефон, почта, имя или номер клиента', exact: true }).fill(number);
    await button('Найти').click();
    await anna.page.getByText('Согласие: редакция 1').waitFor();
    await expectAccessible(anna.page);
    const saving = anna.page.waitForEvent('download');
    await button('Выгрузить страницу').click();
    const page = await readFile(await (await saving).path(), 'utf8');
    expect(page).toContain('olga@example.com');
    expect(page).toContain('Согласен на обработку данных');
    expect(page).not.toMatch(/<script|3800/);
    await button('Стереть').click();
    const asking = anna.page.getByRole('dialog', { name: 'Стереть данные клиента?', exact: true });
    await asking.getByRole('button', { name: 'Стереть навсегда', exact: true }).click();
    await anna.page.getByText(/Стёрто/).waitFor();
    await anna.page.getByText(/Убрано: .*клиентов 1/).waitFor();
  });
});
