import { beforeAll, describe } from 'vitest';
import { publishKnowledge, setSettings } from '../../../functions/test/flows/story.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { card, panel } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { chat, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let vera: Window;
let first: Window;
let second: Window;
let companyId: string;
let admin: Person;

const chapter = story();

beforeAll(async () => {
  ({ companyId, admin } = await newCompany());
  await setSettings(admin, companyId, { firstTargetMs: 10_000, answerTargetMs: 10_000 });
  const supervisor = await hire(admin, 'supervisor', 'Вера');
  [vera, first, second] = [await browser.open('Вера'), await browser.open('первый'), await browser.open('второй')];
  await signIn(vera, supervisor.email);
});

describe('Очередь у супервайзера', () => {
  chapter('видно, кто ждёт, на странице ли он и о чём спросил', async () => {
    await openChat(first, companyId);
    // Without knowledge the bot hands over at once.
    await write(first, 'Где мой букет?');
    await goTo(vera, 'Очередь');
    await card(vera, 'Где мой букет?')
      .getByText(/№ 1 .*на странице/)
      .waitFor();
    await expectAccessible(vera.page);
  });

  chapter('супервайзер отвечает за бота в чате, который никого не ждёт', async () => {
    await publishKnowledge(admin, companyId);
    await openChat(second, companyId);
    await write(second, 'Сколько стоит доставка букета?');
    await vera.page.getByRole('tab', { name: /С ботом/ }).click();
    await card(vera, 'Сколько стоит доставка букета?')
      .getByRole('button', { name: 'Ответить за бота', exact: true })
      .click();
    await panel(vera).getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Я живой человек, подскажу');
    await vera.page.keyboard.press('Enter');
    await chat(second).getByText('Я живой человек, подскажу').waitFor();
  });

  chapter('видно, кто ждёт дольше нормы, и ненужный чат закрывается', async () => {
    await goTo(vera, 'Очередь');
    await vera.page.getByText('Дольше нормы: 1').waitFor();
    await card(vera, 'Где мой букет?').getByRole('button', { name: 'Закрыть чат', exact: true }).click();
    await vera.page.getByRole('dialog').getByRole('button', { name: 'Закрыть чат', exact: true }).click();
    await vera.page.getByText('Очередь пуста').waitFor();
  });
});
