import { beforeAll, describe, expect } from 'vitest';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel, transcript } from './desk.ts';
import { PASSWORD } from './guest.ts';
import { expectFocus, moveTo, press, type } from './keyboard.ts';
import { SITE } from './place.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { holds } from './seen.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let olga: Window;
let visitor: Window;
let other: Window;
let companyId: string;
let people: { oleg: Person; olga: Person };

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  people = { oleg: await hire(made.admin, 'operator', 'Олег'), olga: await hire(made.admin, 'operator', 'Ольга') };
  const text = 'Здравствуйте! {operator} вернёт деньги за 3 дня.';
  await mustDesk(made.admin, 'saveReply', { replyId: null, scope: 'shared', title: 'Возврат денег', text });
  [oleg, olga] = [await browser.open('Олег'), await browser.open('Ольга')];
  [visitor, other] = [await browser.open('посетитель'), await browser.open('другой посетитель')];
});

const composer = (window: Window) => panel(window).getByRole('textbox', { name: 'Сообщение', exact: true });
const hasFocus = (window: Window, label: string) => window.page.locator(`:focus[aria-label="${label}"]`).waitFor();

/** Signs in and begins to work, by keys alone. */
async function begin(window: Window, email: string): Promise<void> {
  const { page } = window;
  await page.goto(`${SITE}/dashboard/`);
  await page.getByLabel('Электронная почта').waitFor();
  await moveTo(window, 'Электронная почта');
  await type(window, email);
  await press(window, 'Tab');
  await type(window, PASSWORD);
  await press(window, 'Enter');
  await page.getByText('Пока тихо').waitFor();
  await expectFocus(window);
  await press(window, 'Alt+y');
  await moveTo(window, 'Работаю', 'ArrowDown');
  await press(window, 'Enter');
  await page.getByRole('button', { name: 'Статус: Работаю', exact: true }).waitFor();
  await expectFocus(window);
}

describe('The main job without a mouse', () => {
  chapter('signing in and «Работаю»', () => begin(oleg, people.oleg.email));

  chapter('one key leads to whoever waits, one takes the chat, and one writes at once', async () => {
    await press(oleg, 'Alt+j');
    await oleg.page.getByText('Никто не ждёт ответа').waitFor();
    await openChat(visitor, companyId);
    await callOperator(visitor);
    await card(oleg, 'Клиент #').waitFor();
    await press(oleg, 'Alt+j');
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).waitFor();
    await expectFocus(oleg);
    await press(oleg, 'Alt+o');
    await hasFocus(oleg, 'Сообщение');
    await type(oleg, 'Здравствуйте! Чем помочь?');
    await press(oleg, 'Enter');
    await conversation(visitor).getByText('Чем помочь?').waitFor();
    await expectFocus(oleg);
    await write(visitor, 'Мне обещали вернуть деньги');
    await transcript(oleg).getByText('Мне обещали вернуть деньги').waitFor();
  });

  chapter('«/» writes a ready reply', async () => {
    await type(oleg, '/возв');
    await panel(oleg)
      .getByRole('option', { name: /Возврат денег/ })
      .waitFor();
    await press(oleg, 'Enter');
    await expect.poll(() => composer(oleg).inputValue()).toBe('Здравствуйте! Олег вернёт деньги за 3 дня.');
    await press(oleg, 'Enter');
    await conversation(visitor).getByText('Олег вернёт деньги за 3 дня.').waitFor();
    await expectFocus(oleg);
  });

  chapter('a note, and back to the answer', async () => {
    await press(oleg, 'Alt+m');
    await hasFocus(oleg, 'Внутренняя заметка');
    await press(oleg, 'Alt+m');
    await hasFocus(oleg, 'Сообщение');
    await press(oleg, 'Alt+m');
    await hasFocus(oleg, 'Внутренняя заметка');
    await type(oleg, 'Возврат согласован');
    await press(oleg, 'Enter');
    await transcript(oleg).locator('[data-from=note]', { hasText: 'Возврат согласован' }).waitFor();
    await hasFocus(oleg, 'Сообщение');
  });

  chapter('an open list stays in order while the focus is in it, and says that somebody has come', async () => {
    await moveTo(oleg, /^Клиент #/, 'Shift+Tab');
    await openChat(other, companyId);
    await callOperator(other);
    const renew = oleg.page.getByRole('button', { name: 'Обновить порядок: 1 новый чат', exact: true });
    await renew.waitFor();
    const cards = oleg.page.locator('.held .card');
    await cards.nth(1).getByText('Новый').waitFor();
    await expectAccessible(oleg.page);
    await moveTo(oleg, 'Обновить порядок: 1 новый чат');
    await press(oleg, 'Enter');
    await cards.nth(0).getByText('Новый').waitFor();
    await renew.waitFor({ state: 'detached' });
    await expectFocus(oleg);
  });

  chapter('arrows with Alt go through the list, and Escape closes the panel', async () => {
    const first = oleg.page.url();
    await press(oleg, 'Alt+ArrowUp');
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).waitFor();
    await expectFocus(oleg);
    expect(oleg.page.url()).not.toBe(first);
    await press(oleg, 'Alt+ArrowDown');
    await hasFocus(oleg, 'Сообщение');
    expect(oleg.page.url()).toBe(first);
    await press(oleg, 'Escape');
    await oleg.page.locator('.card-link:focus').waitFor();
    await expectFocus(oleg);
    await press(oleg, 'Enter');
    await hasFocus(oleg, 'Сообщение');
  });

  chapter('a chat goes to a colleague, who accepts it', async () => {
    await begin(olga, people.olga.email);
    await press(oleg, 'Alt+r');
    await oleg.page.getByRole('dialog', { name: 'Передать чат', exact: true }).waitFor();
    await moveTo(oleg, /^Кому/);
    await oleg.page.locator('select:focus option', { hasText: 'Ольга' }).waitFor({ state: 'attached' });
    await press(oleg, 'ArrowDown');
    await oleg.page.locator('select:focus option:checked', { hasText: 'Ольга' }).waitFor({ state: 'attached' });
    await moveTo(oleg, /^Заметка для коллеги/);
    await type(oleg, 'Клиенту обещали возврат');
    await moveTo(oleg, 'Передать');
    await press(oleg, 'Enter');
    await panel(oleg).waitFor({ state: 'detached' });
    await expectFocus(oleg);
    await press(oleg, 'Escape');
    await oleg.page.getByText('Выберите чат').waitFor();
    await expectFocus(oleg);
    await card(olga, 'Передают вам').waitFor();
    await press(olga, 'Alt+j');
    await panel(olga).getByText('Олег передаёт вам этот чат').waitFor();
    await press(olga, 'Alt+o');
    await hasFocus(olga, 'Сообщение');
    await type(olga, 'Деньги уже в пути');
    await press(olga, 'Enter');
    await conversation(visitor).getByText('Деньги уже в пути').waitFor();
  });

  chapter('closing, and finding it in «закрытые» and «История»', async () => {
    await press(olga, 'Alt+k');
    await chat(visitor).getByText('Диалог завершён', { exact: true }).waitFor();
    await panel(olga).getByText('Диалог закрыт').waitFor();
    await expectFocus(olga);
    await press(olga, 'Escape');
    await olga.page.getByText('Выберите чат').waitFor();
    await expectFocus(olga);
    await moveTo(olga, /^мои/);
    await press(olga, 'ArrowRight');
    await moveTo(olga, /^Клиент #/);
    await press(olga, 'Enter');
    await panel(olga).getByText('Диалог закрыт').waitFor();
    await expectFocus(olga);
    await press(olga, 'Alt+l');
    await olga.page.getByText('Найдено: 1 диалог').waitFor();
    await expectFocus(olga);
    await moveTo(olga, /Клиент #/);
    await press(olga, 'Enter');
    await panel(olga).getByText('Диалог закрыт').waitFor();
    await press(olga, 'Escape');
    await olga.page.locator('a.history-row:focus').waitFor();
  });

  chapter('«?» tells of all keys, also from within a field by Alt, and «Escape» gives the focus back', async () => {
    const list = (window: Window) => window.page.getByRole('dialog', { name: 'Горячие клавиши', exact: true });
    await press(olga, '?');
    await list(olga).getByText('Следующий, кто ждёт ответа').waitFor();
    await expectAccessible(olga.page);
    await press(olga, 'Alt+k', 'Escape');
    await list(olga).waitFor({ state: 'detached' });
    await olga.page.locator('a.history-row:focus').waitFor();
    await press(oleg, 'Alt+j');
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).waitFor();
    await press(oleg, 'Alt+o');
    await hasFocus(oleg, 'Сообщение');
    await type(oleg, 'Как дела?');
    await holds(composer(oleg), 'Как дела?');
    await press(oleg, 'Alt+Shift+Slash');
    await list(oleg).waitFor();
    await press(oleg, 'Escape');
    await hasFocus(oleg, 'Сообщение');
  });

  chapter('signing out leads to the first field of «Вход»', async () => {
    await moveTo(olga, 'Аккаунт: Ольга', 'Shift+Tab');
    await press(olga, 'Enter', 'ArrowUp');
    await moveTo(olga, 'Выйти', 'ArrowUp');
    await press(olga, 'Enter');
    await olga.page.getByRole('heading', { name: 'Вход', exact: true }).waitFor();
    await olga.page.locator('input[type=email]:focus').waitFor();
  });
});
