import { beforeAll, describe, it } from 'vitest';
import { becomes, calling, setSettings, publishKnowledge } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible, expectAccessibleInBothThemes, expectStill } from './accessible.ts';
import { signIn } from './guest.ts';
import { SITE } from './place.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { DESK, PHONE, storyBrowser } from './window.ts';

const browser = storyBrowser();
let guest: Window;
let admin: Window;
let visitor: Window;
let email: string;
let companyId: string;
let chats: { open: string; queued: string; closed: string };

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  ({ email } = made.admin);
  await hire(made.admin, 'operator', 'Олег');
  await publishKnowledge(made.admin, companyId);
  await setSettings(made.admin, companyId, { queueMode: 'manual' });
  const text = 'Здравствуйте, {client}! Меня зовут {operator}.';
  await mustDesk(made.admin, 'saveReply', { replyId: null, scope: 'own', title: 'Приветствие', text });
  const called = [await calling(companyId), await calling(companyId), await calling(companyId)];
  const [open, queued, closed] = called.map(({ chatId }) => chatId) as [string, string, string];
  for (const chatId of [open, queued, closed]) await becomes(companyId, chatId, 'queued');
  for (const chatId of [open, closed]) await mustDesk(made.admin, 'take', { chatId });
  await mustDesk(made.admin, 'close', { chatId: closed });
  chats = { open, queued, closed };
  [guest, admin] = [await browser.open('гость'), await browser.open('админ')];
  visitor = await browser.open('посетитель');
  await signIn(admin, email);
});

const visit = ({ page }: Window, path: string) => page.goto(`${SITE}/dashboard/${path}`);

async function expectGood({ page }: Window): Promise<void> {
  await expectAccessibleInBothThemes(page);
  await expectStill(page);
}

describe('At the door', () => {
  it.each([
    ['sign-in', 'Войти'],
    ['sign-up', 'Создать аккаунт'],
    ['forgot', 'Отправить ссылку'],
  ])('%s', async (path, button) => {
    await visit(guest, path);
    await guest.page.getByRole('button', { name: button, exact: true }).waitFor();
    await expectGood(guest);
    await guest.page.getByRole('button', { name: button, exact: true }).click();
    await guest.page.locator('.field-problem, [role=alert]').first().waitFor();
    await expectGood(guest);
    // Browsers log every refusal as an error.
    browser.complaints();
  });

  it.each([
    ['reset', 'Новый пароль'],
    ['invite', 'Приглашение не открылось'],
  ])('%s', async (path, title) => {
    await visit(guest, path);
    await guest.page.getByRole('heading', { name: title, exact: true }).waitFor();
    await expectGood(guest);
  });
});

type Screen = { page: string; words: string; open?: keyof typeof chats };

/** Each page, with a chat when one is open beside it, and words that show that the page has loaded. */
const PAGES: readonly Screen[] = [
  { page: 'mine', words: 'Выберите чат' },
  { page: 'mine', words: 'Enter отправляет', open: 'open' },
  { page: 'closed', words: 'Выберите чат' },
  { page: 'closed', words: 'Диалог закрыт', open: 'closed' },
  { page: 'queue', words: '№ 1' },
  { page: 'queue', words: 'Чат ждёт в очереди.', open: 'queued' },
  { page: 'chats', words: 'В очереди' },
  { page: 'side', words: 'Рядом пока ничего не открыто' },
  { page: 'side', words: 'Enter отправляет', open: 'open' },
  { page: 'history', words: 'Найдено: 1 диалог' },
  { page: 'history', words: 'Диалог закрыт', open: 'closed' },
  { page: 'team', words: 'Найти по имени' },
  { page: 'reports', words: 'Сравниваем с периодом' },
  { page: 'report-letters', words: 'Добавить адрес' },
  { page: 'reviews', words: 'Таких диалогов нет' },
  { page: 'replies', words: 'Приветствие' },
  { page: 'profile', words: 'Проверить уведомления' },
  { page: 'people', words: 'Олег' },
  { page: 'audit', words: 'Действие' },
  { page: 'topics', words: 'Добавить тему' },
  { page: 'knowledge', words: 'Здоровье базы' },
  { page: 'settings', words: 'Часовой пояс' },
  { page: 'settings/site', words: 'Проверить сайт' },
  { page: 'settings/rules', words: 'Как быстро отвечают' },
  { page: 'settings/texts', words: 'Сообщение при перехвате' },
  { page: 'settings/bot', words: 'Характер бота' },
  { page: 'nowhere', words: 'Такой страницы не существует.' },
];

describe('At work', () => {
  it.each(PAGES)('$page: $words', async ({ page, words, open }) => {
    await visit(admin, open === undefined ? page : `${page}/${chats[open]}`);
    await admin.page.getByText(words).first().waitFor();
    await expectGood(admin);
  });

  it('the parts of «База знаний»', async () => {
    const { page } = admin;
    await visit(admin, 'knowledge');
    await page.getByRole('button', { name: 'Проверить бота', exact: true }).click();
    await page.getByRole('textbox').first().waitFor();
    await expectGood(admin);
    await page.getByRole('tab', { name: 'Здоровье базы', exact: true }).click();
    await page.getByText(/^Проверено: /).waitFor();
    await expectGood(admin);
  });
});

/** Each dialog: its page, and the button that opens it. */
const DIALOGS: readonly (readonly [name: string, path: () => string, opener: string | RegExp])[] = [
  ['Передать чат', () => `mine/${chats.open}`, 'Передать'],
  ['Назначить оператора', () => `queue/${chats.queued}`, 'Назначить'],
  ['Написать нам', () => 'mine', 'Написать нам'],
  ['the form of a reply', () => 'replies', 'Добавить шаблон'],
  ['the question before a reply goes', () => 'replies', /^Удалить: /],
  ['Пригласить сотрудника', () => 'people', 'Пригласить'],
  ['Рабочее время', () => 'people', /^Рабочее время: Олег/],
  ['the form of a topic', () => 'topics', 'Добавить тему'],
  ['the form of an entry', () => 'knowledge', 'Добавить запись'],
];

describe('Over the page', () => {
  it.each(DIALOGS)('%s', async (_name, path, opener) => {
    await visit(admin, path());
    await admin.page.getByRole('button', { name: opener, exact: true }).first().click();
    await admin.page.getByRole('dialog').waitFor();
    await expectGood(admin);
  });

  it.each([/^Статус: /, /^Аккаунт: /])('the menu of %s', async (opener) => {
    await visit(admin, 'mine');
    await admin.page.getByRole('button', { name: opener, exact: true }).click();
    await admin.page.getByRole('menu').waitFor();
    await expectGood(admin);
  });

  it('«Горячие клавиши», from the menu, on a phone too', async () => {
    const { page } = admin;
    await visit(admin, 'mine');
    await page.getByRole('button', { name: /^Аккаунт: / }).click();
    await page.getByRole('menuitem', { name: 'Горячие клавиши', exact: true }).click();
    await page.getByText('Следующий, кто ждёт ответа').waitFor();
    await expectGood(admin);
    await page.setViewportSize(PHONE);
    await expectGood(admin);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Открыть меню', exact: true }).click();
    await page.getByRole('dialog', { name: 'Разделы', exact: true }).waitFor();
    await expectGood(admin);
    await page.setViewportSize(DESK);
  });
});

it('the visitor’s chat, waiting in the queue', async () => {
  await openChat(visitor, companyId);
  await write(visitor, 'Где мой букет?');
  await callOperator(visitor);
  await conversation(visitor).getByText('Где мой букет?').waitFor();
  await chat(visitor).locator('.state.queued').waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    await expectAccessible(visitor.page);
    await expectStill(visitor.page);
  }
});
