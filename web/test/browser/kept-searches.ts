import { isAbsent } from './seen.ts';
import type { Window } from './window.ts';

/** The kept searches above the history. */
export const keptSearches = ({ page }: Window) =>
  page.getByRole('navigation', { name: 'Сохранённые поиски', exact: true });

/** Keeps the search that is open. `scope`: whom it is for, asked only of whoever may share it. */
export async function keepSearch(window: Window, title: string, scope?: string): Promise<void> {
  await window.page.getByRole('button', { name: 'Сохранить поиск', exact: true }).click();
  const dialog = window.page.getByRole('dialog', { name: 'Сохранить поиск', exact: true });
  await dialog.getByLabel('Название').fill(title);
  if (scope === undefined) await isAbsent(dialog.getByLabel('Кому виден'), dialog.getByLabel('Название'));
  else await dialog.getByLabel('Кому виден').selectOption(scope);
  await dialog.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const shown = scope === undefined ? title : `Общий: ${title}`;
  await keptSearches(window).getByRole('link', { name: shown, exact: true }).waitFor();
}

/** Looks in the history for words that were said. */
export async function findWords({ page }: Window, words: string): Promise<void> {
  await page.getByLabel('Слова из переписки').fill(words);
  await page.keyboard.press('Enter');
}

/** How many dialogs there are, as the history says it. */
export const dialogs = (count: number) => {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? 'диалог' : form === 'few' ? 'диалога' : 'диалогов'}`;
};
