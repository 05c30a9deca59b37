import type { FrameLocator, Locator } from 'playwright-core';
import { SITE } from './place.ts';
import type { Window } from './window.ts';

/** The chat on the company's page. */
export const chat = ({ page }: Window): FrameLocator => page.frameLocator('iframe[data-rtno-chat-frame]');

/** The conversation as the visitor sees it. */
export const conversation = (window: Window): Locator =>
  chat(window).getByRole('log', { name: 'Переписка', exact: true });

/** Opens the company's demo page, and the chat there by its round button. */
export async function openChat(window: Window, companyId: string): Promise<void> {
  await window.page.goto(`${SITE}/demo/?company=${companyId}`);
  // The button may have the count of unread messages behind its name.
  await window.page.getByRole('button', { name: /^Чат с поддержкой/ }).click();
  await chat(window).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).waitFor();
}

/** Writes, and waits until the server has the message, which then stands in the conversation with its time. */
export async function write(window: Window, words: string): Promise<void> {
  await chat(window).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill(words);
  // A message that can be sent again has a button of the same name.
  await chat(window).locator('button[type=submit][aria-label="Отправить"]').click();
  await conversation(window).locator('.visitor', { hasText: words }).locator('time').waitFor();
}

export const callOperator = (window: Window): Promise<void> =>
  chat(window).getByRole('button', { name: 'Позвать оператора', exact: true }).click();

export const minimise = (window: Window): Promise<void> =>
  chat(window).getByRole('button', { name: 'Свернуть чат', exact: true }).click();
