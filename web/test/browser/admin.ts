import type { Window } from './window.ts';

/** Goes to a section by its link at the left. */
export async function goTo({ page }: Window, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Разделы', exact: true })
    // The link may have a count behind its name.
    .getByRole('link', { name: new RegExp(`^${section}`) })
    .click();
  await page.getByRole('heading', { level: 1, name: section, exact: true }).waitFor();
}

/** «Темы»: adds one with its subtopics. */
export async function addTopic(window: Window, title: string, subtopics: readonly string[]): Promise<void> {
  const { page } = window;
  await goTo(window, 'Темы');
  await page.getByRole('button', { name: 'Добавить тему', exact: true }).click();
  await page.getByLabel('Название темы').fill(title);
  for (const [index, subtopic] of subtopics.entries()) {
    await page.getByRole('button', { name: 'Добавить подтему', exact: true }).click();
    await page.getByLabel(`Подтема ${index + 1}`, { exact: true }).fill(subtopic);
  }
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: title }).waitFor();
}

export type Entry = { title: string; phrasings: readonly string[]; answer: string; topic: string };

/** «База знаний»: writes one entry. */
export async function addEntry(window: Window, { title, phrasings, answer, topic }: Entry): Promise<void> {
  const { page } = window;
  await goTo(window, 'База знаний');
  await page.getByRole('button', { name: 'Добавить запись', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить запись', exact: true });
  await dialog.getByLabel('Название', { exact: true }).fill(title);
  await dialog.getByLabel('Примеры вопросов', { exact: true }).fill(phrasings.join('\n'));
  await dialog.getByLabel('Ответ', { exact: true }).fill(answer);
  await dialog.getByLabel('Тема', { exact: true }).selectOption(topic);
  await dialog.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: title }).waitFor();
}

/** «Люди»: invites somebody, and waits until the table says that the letter was sent. */
export async function invite(window: Window, email: string, role: string): Promise<void> {
  const { page } = window;
  await goTo(window, 'Люди');
  await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Пригласить сотрудника', exact: true });
  await dialog.getByLabel('Электронная почта').fill(email);
  await dialog.getByLabel('Роль').selectOption(role);
  await dialog.getByRole('button', { name: 'Отправить приглашение', exact: true }).click();
  await page.getByRole('row').filter({ hasText: email }).getByText('отправлено').waitFor();
}

/** «Опубликовать» on the page of the knowledge; waits until the publication has ended. */
export async function publish({ page }: Window): Promise<void> {
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByText(/^Опубликовано /).waitFor();
}

/** «Настройки»: opens a section. */
export async function goToSettings(window: Window, section: string): Promise<void> {
  await goTo(window, 'Настройки');
  await window.page
    .getByRole('navigation', { name: 'Разделы настроек', exact: true })
    .getByRole('link', { name: section, exact: true })
    .click();
  await window.page.getByRole('heading', { level: 2, name: section, exact: true }).waitFor();
}

/** «Настройки»: chooses one of several values in a section and saves. */
export async function set(window: Window, section: string, label: string, value: string): Promise<void> {
  await goToSettings(window, section);
  await window.page.getByLabel(label).selectOption(value);
  await window.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await window.page.getByText('Настройки сохранены').first().waitFor();
}

/** «Настройки»: the line that puts the chat on the company's pages. */
export async function embedTag(window: Window): Promise<string> {
  await goToSettings(window, 'Чат на сайте');
  return window.page.getByLabel('Код для сайта').inputValue();
}

/** The id of the company, from the line that puts the chat on its pages. */
export async function companyIdOf(window: Window): Promise<string> {
  return (await embedTag(window)).match(/data-company="([^"]+)"/)![1]!;
}

/** The entries with which the stories of the bot begin. */
export const DELIVERY: Entry = {
  title: 'Стоимость доставки',
  phrasings: ['сколько стоит доставка', 'цена доставки букета', 'доставка платная?', 'почём привезёте цветы'],
  answer: 'Доставка по городу стоит 300 рублей.',
  topic: 'Доставка',
};
export const RETURN: Entry = {
  title: 'Возврат букета',
  phrasings: ['хочу вернуть букет', 'цветы завяли', 'верните деньги за букет', 'как оформить возврат'],
  answer: 'Вернём деньги, если цветы завяли за три дня.',
  topic: 'Возврат',
};
