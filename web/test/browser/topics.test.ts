import { beforeAll } from 'vitest';
import { company } from '../../../functions/test/flows/database.ts';
import { calling, toWork } from '../../../functions/test/flows/story.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { PASSWORD, eventually, hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { SITE } from './place.ts';
import { story } from './story.ts';
import { isAbsent } from './seen.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let companyId: string;
let admin: Window;
let oleg: Window;
let vera: Window;
let olegHimself: Person;
let chatId: string;
let postId: string;

const chapter = story();
const holds = (what: string, check: () => Promise<boolean>) => eventually(check, what);

/** An admin, a supervisor whose filter asks for «Почта», and an operator with a chat of that topic. */
beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  olegHimself = await hire(made.admin, 'operator', 'Олег');
  const supervisor = await hire(made.admin, 'supervisor', 'Вера');
  for (const title of ['Доставка', 'Оплата', 'Почта']) {
    const { topicId } = await mustDesk(made.admin, 'saveTopic', { topicId: null, title, subtopics: [] });
    if (title === 'Почта') postId = topicId;
  }
  await toWork(olegHimself);
  ({ chatId } = await calling(companyId));
  await mustDesk(olegHimself, 'take', { chatId });
  await mustDesk(olegHimself, 'setTopic', { chatId, topicId: postId, subtopicId: null });
  [admin, oleg, vera] = [await browser.open('админ'), await browser.open('Олег'), await browser.open('Вера')];
  await signIn(admin, made.admin.email, PASSWORD);
  await signIn(oleg, olegHimself.email, PASSWORD);
  await signIn(vera, supervisor.email, PASSWORD);
});
const topics = () => admin.page.getByRole('list', { name: 'Темы в работе', exact: true });
const titles = () => topics().locator('strong').allTextContents();
const more = async (title: string, what: string) => {
  await admin.page.getByRole('button', { name: `Ещё: ${title}`, exact: true }).click();
  await admin.page.getByRole('menuitem', { name: what, exact: true }).click();
};
const dialog = ({ page }: Window) => page.getByRole('dialog');
const button = ({ page }: Window, name: string) => page.getByRole('button', { name, exact: true });
const topicFilter = () => vera.page.getByLabel('Тема', { exact: true });

chapter('a new entry asks for its topic and has none by itself', async () => {
  await goTo(admin, 'База знаний');
  await button(admin, 'Добавить запись').click();
  await dialog(admin).getByLabel('Название', { exact: true }).fill('Почём доставка');
  await dialog(admin).getByLabel('Ответ', { exact: true }).fill('300 рублей');
  await button(admin, 'Сохранить').click();
  await dialog(admin).getByText('Заполните это поле.').first().waitFor();
  await dialog(admin).getByLabel('Тема', { exact: true }).selectOption('Почта');
  await button(admin, 'Сохранить').click();
  await admin.page.getByRole('listitem').filter({ hasText: 'Почём доставка' }).waitFor();
});

chapter('the admin puts a topic where it belongs, and operators see the same order', async () => {
  await goTo(admin, 'Темы');
  await holds('the order of titles', async () => (await titles()).join() === 'Доставка,Оплата,Почта');
  await button(admin, 'Почта: выше').click();
  await holds('the new order', async () => (await titles()).join() === 'Доставка,Почта,Оплата');
  const [grip, target] = [
    topics().locator('.topics-grip').nth(2),
    topics().getByRole('listitem').filter({ hasText: 'Доставка' }),
  ];
  await grip.dragTo(target, { targetPosition: { x: 60, y: 3 } });
  await holds('the order by the mouse', async () => (await titles()).join() === 'Оплата,Доставка,Почта');
  await expectAccessible(admin.page);
});

chapter('another title is there at once, also in the open filter of a supervisor', async () => {
  await vera.page.goto(`${SITE}/dashboard/history?topic=${postId}`);
  await topicFilter().waitFor();
  await button(admin, 'Изменить: Почта').click();
  await admin.page.getByLabel('Название темы').fill('Почта России');
  await button(admin, 'Сохранить').click();
  await holds(
    'the new title',
    async () => (await topicFilter().locator('option:checked').textContent()) === 'Почта России',
  );
});

chapter('a retired topic is offered to nobody, and comes back', async () => {
  await more('Оплата', 'В архив');
  await dialog(admin).getByRole('button', { name: 'В архив', exact: true }).click();
  await admin.page.getByRole('list', { name: 'Архив', exact: true }).getByText('Оплата').waitFor();
  await oleg.page.goto(`${SITE}/dashboard/mine/${chatId}`);
  const chosen = oleg.page.getByLabel('Тема', { exact: true });
  await holds(
    'what is offered',
    async () => (await chosen.locator('option').allTextContents()).join() === 'Доставка,Почта России',
  );
  await button(admin, 'Вернуть тему «Оплата»').click();
  await holds('what is offered again', async () => (await chosen.locator('option').count()) === 3);
});

chapter('two topics are merged, and the chat and the open filter follow', async () => {
  await more('Почта России', 'Объединить…');
  await dialog(admin).getByRole('button', { name: 'Объединить', exact: true }).click();
  await dialog(admin).getByText('Выберите, какую тему оставить.').waitFor();
  await admin.page.getByLabel('Оставить тему').selectOption('Доставка');
  await dialog(admin).getByRole('button', { name: 'Объединить', exact: true }).click();
  await holds('one topic less', async () => (await titles()).join() === 'Оплата,Доставка');
  await holds('the filter', async () => (await topicFilter().locator('option:checked').textContent()) === 'Доставка');
  const chat = company(companyId).collection('chats').doc(chatId);
  await holds('the chat', async () => (await chat.get()).get('topic.topicId') !== postId);
});

chapter('ready replies come from a table once, and the operator inserts one by its folder', async () => {
  await goTo(oleg, 'Шаблоны');
  for (const [times, said] of [
    ['first', 'Добавлено: 2.'],
    ['second', 'Добавлено: 0. Уже есть: 2.'],
  ] as const) {
    await button(oleg, 'Загрузить из таблицы').click();
    await oleg.page
      .getByLabel('Таблица')
      .fill('Привет;{client|Друг}, добрый день!;Начало\nСрок;Три дня;Доставка\nЗаказ;Ваш {order}');
    await dialog(oleg).getByText('вставки {order} нет.').waitFor();
    await button(oleg, 'Проверить').click();
    await button(oleg, 'Загрузить').click();
    await dialog(oleg).getByText(said).waitFor();
    if (times === 'first') await expectAccessible(oleg.page);
    await dialog(oleg).getByRole('button', { name: 'Закрыть', exact: true }).last().click();
  }
  await oleg.page.getByRole('list', { name: 'Начало', exact: true }).getByText('ещё не пригодился').waitFor();
  await oleg.page.goto(`${SITE}/dashboard/mine/${chatId}`);
  const composer = oleg.page.getByLabel('Сообщение', { exact: true });
  await composer.fill('/начало');
  await oleg.page.getByRole('option', { name: /Привет/ }).waitFor();
  await composer.press('Enter');
  await holds('the text', async () => (await composer.inputValue()) === 'Друг, добрый день!');
});

chapter('Ctrl+K leads to a setting by an English word, and to the chat by its number', async () => {
  await admin.page.keyboard.press('Control+k');
  const field = admin.page.getByRole('combobox', {
    name: 'Раздел, человек, тема, настройка или номер чата',
    exact: true,
  });
  await field.fill('time zone');
  await admin.page.getByRole('option', { name: /^Часовой пояс/ }).waitFor();
  await expectAccessible(admin.page);
  await field.press('Enter');
  await admin.page.getByRole('heading', { level: 2, name: 'Компания', exact: true }).waitFor();
  await holds('the focus', () =>
    admin.page.getByLabel('Часовой пояс').evaluate((one) => one === document.activeElement),
  );
  const number = (await company(companyId).collection('chats').doc(chatId).get()).get('client.number');
  await admin.page.keyboard.press('Control+k');
  await field.fill(`#${number}`);
  await admin.page.getByRole('option', { name: new RegExp(`Клиент #${number}`) }).waitFor();
  await field.press('Enter');
  await admin.page.waitForURL(new RegExp(chatId));
  await oleg.page.keyboard.press('Control+k');
  await oleg.page.getByRole('combobox', { name: /номер чата/ }).fill('ntvs');
  await oleg.page.getByRole('option', { name: /Искать в истории/ }).waitFor();
  await isAbsent(
    oleg.page.getByRole('option', { name: /^Темы/ }),
    oleg.page.getByRole('option', { name: /Искать в истории/ }),
  );
  await oleg.page.keyboard.press('Escape');
});
