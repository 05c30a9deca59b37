import { beforeAll, describe } from 'vitest';
import { publishKnowledge } from '../../../functions/test/flows/story.ts';
import type { Person, Visitor } from '../../../functions/test/flows/world.ts';
import { newCompany, newVisitor } from '../../../functions/test/flows/world.ts';
import { FLOWER_SHOP } from '../../../functions/test/unit/bot/flower-shop.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { counts } from './seen.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const PRICE = FLOWER_SHOP.find(({ id }) => id === 'courier-price')!;
const NEW = 'Теперь доставка стоит 500 рублей.';
const TABLE = `Вопрос;Ответ;Примеры;Тема\n${PRICE.title};${NEW};;\nОткрытки к букету;Пишем от руки;подпишете открытку;Подарки\n`;

// The browser logs a refused command, an answer with this status, as an error.
const browser = storyBrowser((one) => /status of 400 .*\/desk\)/.test(one));
let admin: Person;
let visitor: Visitor;
let maria: Window;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  admin = made.admin;
  await publishKnowledge(admin, made.companyId);
  visitor = newVisitor(made.companyId);
  await visitor.write(PRICE.phrasings[0]!);
  maria = await browser.open('Мария');
  await signIn(maria, admin.email);
  await goTo(maria, 'База знаний');
});

const dialog = () => maria.page.getByRole('dialog', { name: 'Импорт и экспорт базы знаний', exact: true });
const choose = (name: string, text: string) =>
  dialog()
    .getByLabel('Выбрать файлы', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const press = (name: string) => maria.page.getByRole('button', { name, exact: true }).click();
const publication = (version: number) =>
  maria.page.getByRole('listitem').filter({ hasText: `Публикация № ${version}` });

describe('The knowledge base', () => {
  chapter('refuses a table with wrong columns and a page that is not public, in words', async () => {
    await press('Импорт и экспорт');
    await choose('люди.csv', 'Имя;Телефон\nАнна;1\n');
    await dialog().getByText('В таблице нет нужных столбцов.', { exact: false }).waitFor();
    await press('Выбрать другое');
    await dialog().getByLabel('Адрес страницы или карты сайта', { exact: true }).fill('http://127.0.0.1:8080/admin');
    await press('Прочитать');
    await dialog().getByText('Этот адрес не в открытом интернете', { exact: false }).waitFor();
    await press('Выбрать другое');
  });

  chapter('shows what an import would do before it does it, and a second import adds nothing', async () => {
    await choose('вопросы.csv', TABLE);
    await dialog().getByText('Добавится: 1', { exact: true }).waitFor();
    await dialog().getByText('Изменится: 1', { exact: true }).waitFor();
    await expectAccessible(maria.page);
    await press('Импортировать 2 записи');
    await dialog().getByText('Готово. Добавлено: 1, изменено: 1', { exact: false }).waitFor();
    await press('Выбрать другое');
    await choose('вопросы.csv', TABLE);
    await dialog().getByText('Без изменений: 2', { exact: true }).waitFor();
    await dialog().getByRole('button', { name: 'Закрыть', exact: true }).first().click();
  });

  chapter('shows which real questions would be answered differently, and publishes', async () => {
    await press('Что изменится');
    const row = maria.page.getByRole('row').filter({ hasText: PRICE.phrasings[0]! });
    await row.getByText(PRICE.answer, { exact: true }).waitFor();
    await row.getByText(NEW, { exact: true }).waitFor();
    await maria.page
      .getByRole('dialog', { name: 'Что изменится в ответах', exact: true })
      .getByRole('button', { name: 'Опубликовать', exact: true })
      .click();
    await maria.page.getByRole('tab', { name: 'Публикации', exact: true }).click();
    await publication(2).getByText('Действует сейчас', { exact: true }).waitFor();
  });

  chapter('goes back to the earlier publication', async () => {
    await press('Вернуть публикацию № 1');
    await press('Вернуть');
    await publication(3).getByText('Действует сейчас', { exact: true }).waitFor();
    await publication(3).getByText('Возвращена № 1', { exact: true }).waitFor();
  });

  chapter('finds an entry by any of its words, and shows that its time is over', async () => {
    await maria.page.getByRole('tab', { name: /^Записи/ }).click();
    await maria.page.getByLabel('Найти запись', { exact: true }).fill('открытку подпишете');
    await counts(maria.page.getByRole('list', { name: 'База знаний', exact: true }).getByRole('listitem'), 1);
    await press('Изменить: Открытки к букету');
    await maria.page.getByLabel('Последний день', { exact: true }).fill('2024-05-09');
    await press('Сохранить');
    await maria.page.getByText('Действовала до 9 мая 2024 г.', { exact: true }).waitFor();
    await maria.page.getByLabel('Какие записи', { exact: true }).selectOption('Уже не действуют');
    await counts(maria.page.getByRole('list', { name: 'База знаний', exact: true }).getByRole('listitem'), 1);
  });
});
