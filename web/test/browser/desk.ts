import type { Locator } from 'playwright-core';
import type { Window } from './window.ts';

/** The card with these words in the list that is open. */
export const card = ({ page }: Window, words: string | RegExp): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .filter({ hasText: words });

/** The open chat. */
export const panel = ({ page }: Window): Locator => page.getByRole('region', { name: /^Чат: / });

export const transcript = (window: Window): Locator =>
  panel(window).getByRole('log', { name: 'Переписка', exact: true });

/** Chooses a status at the top right, and waits until it is saved. */
export async function setStatus({ page }: Window, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Статус: / }).click();
  await page.getByRole('menuitemradio', { name: status, exact: true }).click();
  await page.getByRole('button', { name: `Статус: ${status}`, exact: true }).waitFor();
}

/** Writes an answer and waits until it stands in the conversation with its time. */
export async function reply(window: Window, words: string): Promise<void> {
  await panel(window).getByRole('textbox', { name: 'Сообщение', exact: true }).fill(words);
  await window.page.keyboard.press('Enter');
  await transcript(window).locator('[data-from=operator]', { hasText: words }).locator('time').waitFor();
}
