import { beforeAll, describe, expect } from 'vitest';
import { dayOf } from '../../../functions/src/domain/day.ts';
import { firstDayOf } from '../../../functions/src/domain/history-period.ts';
import { closedChat } from '../../../scripts/bench/closed-chats.ts';
import type { Found } from '../../../scripts/bench/history-company.ts';
import { foundCompany, writePast } from '../../../scripts/bench/history-company.ts';
import { openDoors } from '../../../scripts/doors.ts';
import { newAddress } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { panel, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { dialogs, findWords, keepSearch, keptSearches } from './kept-searches.ts';
import { MAILBOX } from './place.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { counts, holds, isAbsent } from './seen.ts';
import { PHONE, storyBrowser } from './window.ts';

const CHATS = 75;

const browser = storyBrowser();
let oleg: Window;
let supervisor: Window;
let company: Found;

const chapter = story();

beforeAll(async () => {
  const doors = openDoors({
    functions: process.env['RTNO_FUNCTIONS_URL']!,
    auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: MAILBOX,
    from: newAddress,
  });
  company = await foundCompany(doors, CHATS);
  await writePast(company, CHATS, () => {});
  oleg = await browser.open('оператор');
  supervisor = await browser.open('супервайзер');
});

const chats = () => Array.from({ length: CHATS }, (_, place) => closedChat(place, company));
const rows = ({ page }: Window) => page.getByRole('list', { name: 'Найденные диалоги', exact: true }).getByRole('link');
const found = ({ page }: Window, words: string) => page.getByText(`Найдено: ${words}`, { exact: true });

describe('История', () => {
  chapter('shows an operator every closed dialog of the company, page by page, without last names', async () => {
    await signIn(oleg, company.email, company.password);
    await goTo(oleg, 'История');
    await found(oleg, dialogs(CHATS)).waitFor();
    await counts(rows(oleg), 30);
    await oleg.page.getByRole('button', { name: 'Показать ещё', exact: true }).click();
    await rows(oleg).nth(59).waitFor();
    await oleg.page.getByRole('button', { name: 'Показать ещё', exact: true }).click();
    await rows(oleg)
      .nth(CHATS - 1)
      .waitFor();
    await oleg.page.getByRole('button', { name: 'Показать ещё', exact: true }).waitFor({ state: 'detached' });
    await isAbsent(oleg.page.getByText('Лебедь'), rows(oleg).nth(CHATS - 1));
    await expectAccessible(oleg.page);
  });

  chapter(
    'filters by topic, subtopic, operator and rating together, and «назад» takes back one filter at a time',
    async () => {
      const { page } = oleg;
      const [topic] = company.topics;
      const about = chats().filter(({ topic: has }) => has?.topicId === topic!.id);
      await page.getByLabel('Тема', { exact: true }).selectOption(topic!.title);
      await found(oleg, dialogs(about.length)).waitFor();
      const [example] = about.filter(({ rating, ownerId }) => rating !== null && ownerId !== null);
      const { rating, ownerId } = example!;
      const subtopic = topic!.subtopics.find(({ id }) => id === example!.topic!.subtopicId)!;
      const withSubtopic = about.filter(({ topic: has }) => has?.subtopicId === subtopic.id);
      await page.getByLabel('Подтема', { exact: true }).selectOption(subtopic.title);
      await found(oleg, dialogs(withSubtopic.length)).waitFor();
      await page.getByRole('button', { name: `Оценка ${rating!.score}`, exact: true }).click();
      const rated = withSubtopic.filter((chat) => chat.rating?.score === rating!.score);
      await found(oleg, dialogs(rated.length)).waitFor();
      await page.getByLabel('Оператор', { exact: true }).selectOption(ownerId!);
      await found(oleg, dialogs(rated.filter((chat) => chat.ownerId === ownerId).length)).waitFor();
      await page.goBack();
      await found(oleg, dialogs(rated.length)).waitFor();
      await page.goBack();
      await found(oleg, dialogs(withSubtopic.length)).waitFor();
      await page.getByRole('button', { name: 'Сбросить', exact: true }).click();
      await found(oleg, dialogs(CHATS)).waitFor();
    },
  );

  chapter(
    'finds a client by the last four digits of the phone or by all of it, and says when a number is none',
    async () => {
      const { page } = oleg;
      const phone = chats().find(({ client }) => client.phone !== null)!.client.phone!;
      const theirs = chats().filter(({ client }) => client.phone === phone);
      const field = page.getByLabel('Телефон клиента');
      await field.fill('12');
      await page.keyboard.press('Enter');
      await page.getByText('Введите номер целиком или последние 4 цифры.').waitFor();
      await field.fill(phone.slice(-4));
      await page.keyboard.press('Enter');
      await found(oleg, dialogs(theirs.length)).waitFor();
      await field.fill(phone.replace('+7', '8'));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.hash === `#phone=${encodeURIComponent(phone)}`);
      await found(oleg, dialogs(theirs.length)).waitFor();
      expect(new URL(page.url()).search).toBe('');
    },
  );

  chapter('opens the dialog in place by the keyboard, whole, and gives the focus back', async () => {
    const { page } = oleg;
    await rows(oleg).first().focus();
    await page.keyboard.press('Enter');
    await panel(oleg).waitFor();
    await transcript(oleg).getByText('Сейчас посмотрим.').waitFor();
    await transcript(oleg).getByText('Начало диалога').waitFor();
    await page.getByRole('region', { name: 'О диалоге', exact: true }).getByText('Длительность').waitFor();
    await expectAccessible(page);
    await panel(oleg).getByRole('button', { name: 'Закрыть панель', exact: true }).click();
    await page.locator('a.history-row:focus').waitFor();
  });

  chapter('the address of a search shows a colleague the same, with last names for a supervisor', async () => {
    const address = oleg.page.url();
    const shown = await rows(oleg).count();
    await signIn(supervisor, company.supervisor, company.password);
    await supervisor.page.goto(address);
    await rows(supervisor)
      .nth(shown - 1)
      .waitFor();
    await counts(rows(supervisor), shown);
    await supervisor.page.getByRole('button', { name: 'Сбросить', exact: true }).click();
    await rows(supervisor).filter({ hasText: 'Лебедь' }).first().waitFor();
    await supervisor.page.getByRole('button', { name: 'Скачать таблицу', exact: true }).waitFor();
    await isAbsent(oleg.page.getByRole('button', { name: 'Скачать таблицу', exact: true }), rows(oleg));
  });

  chapter('a period is by the days of the company', async () => {
    const { page } = supervisor;
    const day = chats()[0]!.metrics.day;
    const within = chats().filter(({ metrics }) => metrics.day === day);
    await page.getByLabel('Закрыт с').fill(day);
    await page.getByLabel('по', { exact: true }).fill(day);
    await found(supervisor, dialogs(within.length)).waitFor();
  });

  chapter('is a list of cards on a phone, with the filters behind a button', async () => {
    const { page } = supervisor;
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Фильтры: 1', exact: true }).click();
    await page.getByRole('button', { name: 'Сбросить', exact: true }).click();
    await rows(supervisor).nth(29).waitFor();
    await expectAccessible(page);
    await rows(supervisor).first().click();
    await transcript(supervisor).getByText('Сейчас посмотрим.').waitFor();
    await expectAccessible(page);
  });

  /** The chats in which somebody asked how to return goods. */
  const returns = () => chats().filter(({ rating }) => rating?.comment === 'Как вернуть товар?');

  chapter('finds words in any form, shows the line, and opens the dialog at it', async () => {
    const { page } = oleg;
    await goTo(oleg, 'История');
    await findWords(oleg, '  ТОВАРЫ,вернуть ');
    await found(oleg, dialogs(returns().length)).waitFor();
    await counts(rows(oleg), returns().length);
    await rows(oleg).first().getByText('Клиент: Как вернуть товар?').waitFor();
    expect(await rows(oleg).first().locator('mark').allTextContents()).toEqual(['вернуть', 'товар']);
    // What is looked for reaches no server's log.
    expect(new URL(page.url()).search).toBe('');
    await expectAccessible(page);
    await rows(oleg).first().click();
    await transcript(oleg).getByText('Найденное сообщение.').waitFor();
    expect(await transcript(oleg).locator('mark').allTextContents()).toEqual(['вернуть', 'товар']);
    await panel(oleg).getByRole('button', { name: 'Закрыть панель', exact: true }).click();
    await counts(rows(oleg), returns().length);
  });

  chapter('finds words together with a rating and a period of one click', async () => {
    const { page } = oleg;
    const [{ rating }] = returns() as [ReturnType<typeof closedChat>];
    await page.getByRole('button', { name: `Оценка ${rating!.score}`, exact: true }).click();
    const rated = returns().filter((chat) => chat.rating?.score === rating!.score);
    await found(oleg, dialogs(rated.length)).waitFor();
    await page.getByRole('button', { name: 'Сбросить', exact: true }).click();
    await page.getByRole('button', { name: 'Месяц', exact: true }).click();
    const from = firstDayOf('month', dayOf(Date.now(), 'Europe/Moscow'));
    await found(oleg, dialogs(chats().filter(({ metrics }) => metrics.day >= from).length)).waitFor();
    await holds(page.getByLabel('Закрыт с'), from);
    expect(new URL(page.url()).search).toBe('?period=month');
  });

  chapter('says why nothing was found, and what would be', async () => {
    const { page } = oleg;
    await page.getByRole('button', { name: 'Сбросить', exact: true }).click();
    await findWords(oleg, 'и в на');
    await page.getByText('Такие слова есть почти в каждом диалоге.').waitFor();
    await findWords(oleg, 'njdfh');
    await page.getByText('Слова «njdfh» нет ни в одном диалоге.').waitFor();
    await page.getByRole('button', { name: 'Искать «товар»', exact: true }).click();
    await found(oleg, dialogs(returns().length)).waitFor();
  });

  chapter('keeps a search of one’s own, and the team’s as its supervisor orders them', async () => {
    const { page } = oleg;
    await keepSearch(oleg, 'Возвраты');
    await page.getByRole('button', { name: 'Сбросить', exact: true }).click();
    await found(oleg, dialogs(CHATS)).waitFor();
    await keptSearches(oleg).getByRole('link', { name: 'Возвраты', exact: true }).click();
    await found(oleg, dialogs(returns().length)).waitFor();

    const chief = supervisor.page;
    await chief.setViewportSize({ width: 1440, height: 900 });
    await goTo(supervisor, 'История');
    await isAbsent(keptSearches(supervisor), rows(supervisor).first());
    for (const score of [1, 2]) {
      await chief.getByRole('button', { name: `Оценка ${score}`, exact: true }).click();
      await keepSearch(supervisor, `Оценка ${score}`, 'Всей команде');
    }
    await keptSearches(oleg).getByRole('link', { name: 'Общий: Оценка 2', exact: true }).waitFor();
    await chief.getByRole('button', { name: 'Настроить сохранённые поиски', exact: true }).click();
    const dialog = chief.getByRole('dialog', { name: 'Сохранённые поиски', exact: true });
    await dialog.getByRole('button', { name: 'Поднять: Оценка 2', exact: true }).click();
    await keptSearches(oleg).getByRole('link').first().getByText('Оценка 2').waitFor();
    await dialog.getByRole('button', { name: 'Изменить: Оценка 2', exact: true }).click();
    const renamed = chief.getByRole('dialog', { name: 'Изменить поиск', exact: true });
    await renamed.getByLabel('Название').fill('Плохие оценки');
    await renamed.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await keptSearches(oleg).getByRole('link', { name: 'Общий: Плохие оценки', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Удалить: Оценка 1', exact: true }).click();
    await chief
      .getByRole('dialog', { name: 'Удалить поиск «Оценка 1»?', exact: true })
      .getByRole('button', { name: 'Удалить', exact: true })
      .click();
    await keptSearches(oleg).getByRole('link', { name: 'Общий: Оценка 1', exact: true }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Настроить сохранённые поиски', exact: true }).click();
    const list = page.getByRole('dialog', { name: 'Сохранённые поиски', exact: true });
    await list.getByRole('button', { name: 'Удалить: Возвраты', exact: true }).waitFor();
    await isAbsent(
      list.getByRole('button', { name: 'Удалить: Плохие оценки', exact: true }),
      list.getByText('Плохие оценки'),
    );
    await expectAccessible(page);
  });
});
