import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { company, fields } from '../../../functions/test/flows/database.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { PASSWORD, hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo, goToSettings } from './admin.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { holds } from './seen.ts';
import { storyBrowser } from './window.ts';

const TITLE = 'Стоимость доставки';
const TOGETHER = 'Сохранено вместе с тем, что изменили коллеги';

// The browser logs a refused save, an answer with this status, as an error.
const browser = storyBrowser((one) => /status of 400 .*\/desk\)/.test(one));
let companyId: string;
let anna: Window;
let boris: Window;
let annaHerself: Person;
let entryId: string;
let topicId: string;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId, admin: annaHerself } = made);
  const second = await hire(annaHerself, 'admin', 'Борис');
  ({ topicId } = await mustDesk(annaHerself, 'saveTopic', { topicId: null, title: 'Доставка', subtopics: [] }));
  const entry = { title: TITLE, phrasings: ['почём'], answer: '100 рублей', subtopicId: null, active: true };
  ({ entryId } = await mustDesk(annaHerself, 'saveEntry', { ...entry, topicId, entryId: null }));
  anna = await browser.open('Анна');
  boris = await browser.open('Борис');
  await signIn(anna, annaHerself.email, PASSWORD);
  await signIn(boris, second.email, PASSWORD);
});
const saved = async () => (await fields(`companies/${companyId}/knowledge/${entryId}`))!;
const dialog = ({ page }: Window) => page.getByRole('dialog', { name: 'Изменить запись', exact: true });
const asked = ({ page }: Window) =>
  page.getByRole('region', { name: 'Пока вы правили, это изменил кто-то ещё', exact: true });
const save = (where: Locator) => where.getByRole('button', { name: 'Сохранить', exact: true }).click();

async function openEntry(window: Window, title = TITLE): Promise<Locator> {
  await goTo(window, 'База знаний');
  await window.page.getByRole('button', { name: `Изменить: ${title}`, exact: true }).click();
  await dialog(window).waitFor();
  return dialog(window);
}

/** Files a question of a client into the entry, as from the inbox of questions. */
async function fileQuestion(text: string): Promise<void> {
  const question = { chatId: 'chat', seq: 1, text, from: 'operator', visitorId: 'v', topicId: null, answer: null };
  const times = { at: new Date(), expireAt: new Date(Date.now() + 1e9) };
  await company(companyId)
    .collection('questions')
    .doc('chat-1')
    .set({ ...question, ...times });
  await mustDesk(annaHerself, 'addPhrasings', { entryId, questionIds: ['chat-1'] });
}

describe('Two admins with one entry open', () => {
  chapter('both keep what they have changed, and so does whoever files a question meanwhile', async () => {
    const hers = await openEntry(anna);
    const his = await openEntry(boris);
    await his.getByLabel('Примеры вопросов', { exact: true }).fill('почём\nцена доставки');
    await save(his);
    await his.waitFor({ state: 'detached' });
    await fileQuestion('доставка платная?');
    await hers.getByRole('textbox', { name: 'Ответ', exact: true }).fill('200 рублей');
    await hers.getByLabel('Примеры вопросов', { exact: true }).fill('почём\nсколько стоит');
    await save(hers);
    await anna.page.getByText(TOGETHER).waitFor();
    expect(await saved()).toMatchObject({
      answer: '200 рублей',
      phrasings: ['почём', 'сколько стоит', 'цена доставки', 'доставка платная?'],
    });
  });

  chapter('choose where both have changed the same, and nothing that was typed is lost', async () => {
    const hers = await openEntry(anna);
    const his = await openEntry(boris);
    await his.getByRole('textbox', { name: 'Ответ', exact: true }).fill('300 рублей');
    await his.getByRole('textbox', { name: 'Название', exact: true }).fill('Цена');
    await save(his);
    await his.waitFor({ state: 'detached' });
    await hers.getByRole('textbox', { name: 'Ответ', exact: true }).fill('400 рублей');
    await save(hers);
    await asked(anna).waitFor();
    const row = asked(anna).getByRole('group', { name: 'Что оставить: Ответ', exact: true });
    await row.getByText('300 рублей', { exact: true }).waitFor();
    await row.getByText('400 рублей', { exact: true }).waitFor();
    await holds(hers.getByRole('textbox', { name: 'Ответ', exact: true }), '400 рублей');
    await holds(hers.getByRole('textbox', { name: 'Название', exact: true }), 'Цена');
    await expectAccessible(anna.page);
    await save(hers);
    await asked(anna).and(anna.page.locator(':focus')).waitFor();
    expect(await saved()).toMatchObject({ title: 'Цена', answer: '300 рублей' });
    await row.getByRole('button', { name: 'Оставить моё', exact: true }).click();
    await asked(anna).waitFor({ state: 'detached' });
    await save(hers);
    await hers.waitFor({ state: 'detached' });
    expect(await saved()).toMatchObject({ title: 'Цена', answer: '400 рублей' });
  });
});

describe('Two admins in the settings', () => {
  const greeting = ({ page }: Window) => page.getByRole('textbox', { name: 'Приветствие', exact: true });
  const handOff = ({ page }: Window) => page.getByRole('textbox', { name: 'Бот передаёт чат оператору', exact: true });
  const settings = async () => (await fields(`companies/${companyId}`))!['settings'];

  chapter('both keep what they have changed', async () => {
    await goToSettings(anna, 'Тексты');
    await goToSettings(boris, 'Тексты');
    await handOff(anna).fill('Зову оператора.');
    await greeting(boris).fill('Добрый день!');
    await save(boris.page.locator('form'));
    await boris.page.getByText('Настройки сохранены').waitFor();
    await save(anna.page.locator('form'));
    await anna.page.getByText(TOGETHER).waitFor();
    expect(await settings()).toMatchObject({ greetingText: 'Добрый день!', handOffText: 'Зову оператора.' });
    await holds(greeting(anna), 'Добрый день!');
  });

  chapter('choose where both have changed the same', async () => {
    await greeting(anna).fill('Здравствуйте от Анны!');
    await greeting(boris).fill('Здравствуйте от Бориса!');
    await save(boris.page.locator('form'));
    // The words "Настройки сохранены" may still be there from the save before.
    await expect.poll(settings).toMatchObject({ greetingText: 'Здравствуйте от Бориса!' });
    await save(anna.page.locator('form'));
    await asked(anna).waitFor();
    await expectAccessible(anna.page);
    expect(await settings()).toMatchObject({ greetingText: 'Здравствуйте от Бориса!' });
    await asked(anna).getByRole('button', { name: 'Взять сохранённое', exact: true }).click();
    await asked(anna).waitFor({ state: 'detached' });
    await holds(greeting(anna), 'Здравствуйте от Бориса!');
  });

  chapter('who has typed nothing sees at once what the other has saved', async () => {
    await goTo(anna, 'Темы');
    await goToSettings(anna, 'Тексты');
    await greeting(boris).fill('Слушаем вас.');
    await save(boris.page.locator('form'));
    await anna.page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Слушаем вас.'),
    );
  });
});
