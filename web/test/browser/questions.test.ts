import { afterAll, beforeAll, describe, expect } from 'vitest';
import { startOpenAi } from '../../../functions/test/flows/openai.ts';
import { newEmail, unique } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { DELIVERY, addEntry, addTopic, companyIdOf, goTo, publish, set } from './admin.ts';
import { createCompany } from './guest.ts';
import { MODEL_PORT } from './place.ts';
import { story } from './story.ts';
import { conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { counts, holds, isAbsent } from './seen.ts';
import { storyBrowser } from './window.ts';

const PARKING = 'Парковка во дворе, первый час бесплатно.';
const WRAPPING = ['нужна подарочная упаковка', 'подарочная упаковка для букета'] as const;
const CAR = 'где оставить машину';
const IDLE = 'почему банк не одобрил ипотеку';

const browser = storyBrowser();
let admin: Window;
let company: string;

const chapter = story();

beforeAll(async () => {
  admin = await browser.open('админ');
});

/** A new client on the company's page. */
async function newVisitor(): Promise<Window> {
  const visitor = await browser.open('посетитель');
  await openChat(visitor, company);
  return visitor;
}

/** Asks a question without an answer, first with its words in another order, until the bot calls an operator. */
async function askInVain(words: string): Promise<void> {
  const visitor = await newVisitor();
  await write(visitor, words.split(' ').toReversed().join(' '));
  await conversation(visitor)
    .getByText(/другими словами|Уточните/)
    .waitFor();
  await write(visitor, words);
  await conversation(visitor).getByText('Соединяю вас с оператором.').waitFor();
  await visitor.context.close();
}

async function askAndHear(words: string, answer: string): Promise<void> {
  const visitor = await newVisitor();
  await write(visitor, words);
  await conversation(visitor).getByText(answer).waitFor();
  await visitor.context.close();
}

const questions = () => admin.page.getByRole('list', { name: 'Вопросы без ответа', exact: true });
const group = (words: string) => questions().getByRole('listitem').filter({ hasText: words });
const dialog = () => admin.page.getByRole('dialog');
const tab = (name: string) => admin.page.getByRole('tab', { name });

/** Light and dark. */
async function expectAccessibleInBothThemes(): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await admin.page.emulateMedia({ colorScheme });
    await admin.page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    await expectAccessible(admin.page);
  }
}

describe('«Вопросы без ответа»', () => {
  chapter('gathers what visitors asked in vain, and puts together what asks the same', async () => {
    await createCompany(admin, `Ромашка ${unique()}`, newEmail());
    await addTopic(admin, 'Доставка', []);
    await addEntry(admin, DELIVERY);
    await addEntry(admin, {
      title: 'Бумага и ленты',
      phrasings: ['во что завернёте цветы', 'бумага для букета', 'цвет ленты'],
      answer: 'Завернём букет в крафтовую бумагу.',
      topic: 'Доставка',
    });
    await publish(admin);
    company = await companyIdOf(admin);
    for (const words of [...WRAPPING, CAR, IDLE]) await askInVain(words);
    await goTo(admin, 'База знаний');
    await group(CAR).waitFor();
    await group(IDLE).waitFor();
    await group('подарочная упаковка').getByText('2 вопроса').waitFor();
    await counts(questions().getByRole('listitem'), 3);
    await expectAccessibleInBothThemes();
  });

  chapter('lets the admin add a group to an entry', async () => {
    const wrapping = group('подарочная упаковка');
    await wrapping.getByRole('combobox').selectOption('Бумага и ленты');
    await wrapping.getByRole('button', { name: 'Добавить к записи', exact: true }).click();
    await wrapping.waitFor({ state: 'detached' });
    await admin.page.getByRole('button', { name: 'Изменить: Бумага и ленты', exact: true }).click();
    const phrasings = await dialog().getByLabel('Примеры вопросов', { exact: true }).inputValue();
    expect(phrasings.split('\n')).toEqual(expect.arrayContaining([...WRAPPING]));
    await dialog().getByRole('button', { name: 'Отмена', exact: true }).click();
  });

  chapter('lets the admin make a new entry of another, which begins with the visitor’s words', async () => {
    await group(CAR).getByRole('button', { name: 'Новая запись', exact: true }).click();
    await dialog().getByLabel('Название', { exact: true }).fill('Парковка');
    await holds(dialog().getByLabel('Примеры вопросов', { exact: true }), CAR);
    await dialog().getByLabel('Ответ', { exact: true }).fill(PARKING);
    await dialog().getByLabel('Тема', { exact: true }).selectOption('Доставка');
    await dialog().getByRole('button', { name: 'Сохранить', exact: true }).click();
    await group(CAR).waitFor({ state: 'detached' });
    await admin.page.getByRole('listitem').filter({ hasText: PARKING }).waitFor();
  });

  chapter('lets the admin dismiss a third, and nothing is left', async () => {
    await group(IDLE).getByRole('button', { name: 'Убрать', exact: true }).click();
    await questions().waitFor({ state: 'detached' });
  });

  chapter('teaches the bot once it is published', async () => {
    await admin.page.getByText('Есть неопубликованные изменения').waitFor();
    await publish(admin);
    await askAndHear(WRAPPING[0], 'Завернём букет в крафтовую бумагу.');
    await askAndHear(CAR, PARKING);
  });
});

describe('«Здоровье базы»', () => {
  const section = (name: string) => admin.page.getByRole('region', { name });

  chapter('says what visitors would get, and what to mend', async () => {
    await addEntry(admin, {
      title: 'Курьер',
      phrasings: ['сколько стоит доставка', 'когда приедет курьер'],
      answer: 'Курьер приедет за час.',
      topic: 'Доставка',
    });
    await tab('Здоровье базы').click();
    await admin.page.getByText('Проверено: 4 записи, 12 примеров.').waitFor();
    const doubled = section('Один вопрос в разных записях');
    await doubled.getByText('сколько стоит доставка').waitFor();
    await section('Мало примеров').getByRole('button', { name: 'Парковка', exact: true }).waitFor();
    const figures = await section('Что получат клиенты').locator('dd').allInnerTexts();
    expect(figures.map(Number).reduce((sum, figure) => sum + figure, 0)).toBe(100);
    await section('Что получат клиенты').getByLabel('Характер бота').selectOption('bold');
    await expectAccessibleInBothThemes();
  });

  chapter('opens an entry to mend it, and sees afterwards that it is mended', async () => {
    await section('Один вопрос в разных записях').getByRole('button', { name: 'Курьер', exact: true }).click();
    await dialog().getByLabel('Примеры вопросов', { exact: true }).fill('когда приедет курьер\nгде мой курьер');
    await dialog().getByRole('button', { name: 'Сохранить', exact: true }).click();
    await admin.page.getByText('База изменилась после этой проверки.').waitFor();
    await admin.page.getByRole('button', { name: 'Проверить заново', exact: true }).click();
    await section('Один вопрос в разных записях').waitFor({ state: 'detached' });
    await admin.page.getByText('Проверено: 4 записи, 12 примеров.').waitFor();
  });
});

describe('«Подсказать примеры»', () => {
  const TITLE = 'Изменить: Курьер';
  const suggest = () => dialog().getByRole('button', { name: 'Подсказать примеры', exact: true });
  let model: Awaited<ReturnType<typeof startOpenAi>>;

  beforeAll(async () => {
    model = await startOpenAi(MODEL_PORT);
  });
  afterAll(() => model.stop());

  chapter('is there only when the company has the language model on', async () => {
    await tab('Записи').click();
    await admin.page.getByRole('button', { name: TITLE, exact: true }).click();
    await isAbsent(suggest(), dialog().getByLabel('Примеры вопросов', { exact: true }));
    await dialog().getByRole('button', { name: 'Отмена', exact: true }).click();
    await set(admin, 'Бот', 'Языковая модель', 'judge');
    await goTo(admin, 'База знаний');
    await admin.page.getByRole('button', { name: TITLE, exact: true }).click();
    await suggest().waitFor();
  });

  chapter('says that the model has failed, and the form stays as it was', async () => {
    model.be({ status: 500 });
    await suggest().click();
    await dialog().getByText('Языковая модель не ответила, попробуйте ещё раз.').waitFor();
    await holds(dialog().getByLabel('Примеры вопросов', { exact: true }), 'когда приедет курьер\nгде мой курьер');
    // The browser logs a refusal as an error.
    expect(browser.complaints().filter((complaint) => !complaint.includes('status of 409'))).toEqual([]);
  });

  chapter('puts nothing into the entry but what the admin ticks, and nothing that another entry has', async () => {
    const phrasings = ['Где мой курьер?', 'цвет ленты', 'курьер опаздывает', 'позвоните курьеру'];
    model.be({ says: JSON.stringify({ phrasings }) });
    await suggest().click();
    const list = dialog().getByRole('group', { name: 'Предложенные примеры', exact: true });
    await list.getByLabel('курьер опаздывает').check();
    await counts(list.getByRole('checkbox'), 2);
    await expectAccessibleInBothThemes();
    await list.getByRole('button', { name: 'Добавить отмеченные', exact: true }).click();
    await dialog().getByRole('button', { name: 'Сохранить', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await admin.page.getByRole('button', { name: TITLE, exact: true }).click();
    const kept = 'когда приедет курьер\nгде мой курьер\nкурьер опаздывает';
    await holds(dialog().getByLabel('Примеры вопросов', { exact: true }), kept);
  });
});
