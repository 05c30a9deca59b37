import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openEar } from './ear.ts';
import type { Ear } from './ear.ts';

/** Somebody at a browser of their own, whose traffic is overheard. */
export type Somebody = { page: Page; ear: Ear; leave: () => Promise<void> };

/** How fast people type: about 40 words a minute. */
const LETTERS_A_SECOND = 7;
/** How long somebody reads before they begin to answer, s. */
const READS = 3;
/** How long it may take until somebody sees what they wait for. */
const PATIENCE_MS = 180_000;
/** How long everything that follows from a message may take to be sent, ms. */
const FOLLOWS_MS = 700;

/**
 * The time in which people read and type. It stands still in their browsers and is put ahead by `pass`, so that neither a slow machine adds to it, nor does
 * the bench wait for it. `base`: where the functions are served (serve.ts).
 */
export function openTime(base: string, pages: readonly Page[]) {
  let ahead = 0;
  return {
    async pass(seconds: number): Promise<void> {
      ahead += 1_000 * seconds;
      const frames = pages.flatMap((page) => page.frames());
      await Promise.all([
        fetch(`${base}/ahead/${ahead}`),
        ...frames.map((frame) => frame.evaluate((ms) => Object.assign(globalThis, { ahead: ms }), ahead)),
      ]);
    },
  };
}
type Time = ReturnType<typeof openTime>;

export async function comes(browser: Browser, firestorePort: number): Promise<Somebody> {
  const ear = await openEar(firestorePort);
  const context = await browser.newContext({
    proxy: { server: ear.url },
    viewport: { width: 1440, height: 900 },
    locale: 'ru-RU',
  });
  // A supervisor of five hundred listens to as many names, for which an emulator on a busy machine takes long.
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(() => {
    const began = Date.now();
    Date.now = () => began + ((globalThis as { ahead?: number }).ahead ?? 0);
  });
  return {
    page: await context.newPage(),
    ear,
    leave: async () => {
      await context.close();
      ear.stop();
    },
  };
}

/** Signs in, and waits for the list that the dashboard opens with. */
export async function signsIn(
  page: Page,
  hosting: string,
  email: string,
  password: string,
  link: string,
): Promise<void> {
  await page.goto(`${hosting}/dashboard/`);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByRole('button', { name: /^Статус: / }).waitFor();
  await page.locator('.list-body, .empty').first().waitFor();
}

export async function setsStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Статус: / }).click();
  await page.getByRole('menuitemradio', { name: status, exact: true }).click();
  await page.getByRole('button', { name: `Статус: ${status}`, exact: true }).waitFor();
}

/** Reads, types at a person's pace, and sends. */
async function types(time: Time, page: Page, field: Locator, text: string): Promise<void> {
  await page.waitForTimeout(FOLLOWS_MS);
  await time.pass(READS);
  await field.click();
  for (let at = 0; at < text.length; at += LETTERS_A_SECOND) {
    await page.keyboard.type(text.slice(at, at + LETTERS_A_SECOND));
    await time.pass(1);
  }
  await page.keyboard.press('Enter');
}

const SAID = [
  ['Здравствуйте! Куда и когда привезти букет?', 'На Садовую, дом 5, завтра к шести'],
  ['Хорошо, доставка туда стоит 300 рублей. Что написать на открытке?', 'С днём рождения, мама!'],
  ['Записал. Курьеру позвонить вам или получателю?', 'Лучше мне, это сюрприз'],
  ['Понял, позвоним вам за полчаса. Оплатите картой или наличными?', 'Картой курьеру'],
  ['Готово, заказ оформлен. Могу ли я помочь чем-то ещё?', 'Нет, спасибо!'],
] as const;

/**
 * The typical chat of 15 messages: the bot answers first, the visitor calls a person, the operator takes the chat and writes five times, and so does the
 * visitor. A supervisor has the chat open beside it. Then the operator chooses nothing more, closes it, and the visitor rates it.
 */
export async function talk(
  time: Time,
  people: { visitor: Page; operator: Page; supervisor: Page },
  hosting: string,
  companyId: string,
  question: string,
): Promise<void> {
  const { visitor, operator, supervisor } = people;
  await visitor.goto(`${hosting}/demo/?company=${companyId}`);
  await visitor.getByRole('button', { name: /^Чат с поддержкой/ }).click();
  const widget = visitor.frameLocator('iframe[data-rtno-chat-frame]');
  const ask = widget.getByRole('textbox', { name: 'Ваше сообщение', exact: true });
  await types(time, visitor, ask, question);
  await lineOf(widget, '→ Доставка').waitFor();
  await visitor.waitForTimeout(FOLLOWS_MS);
  await widget.getByRole('button', { name: 'Позвать оператора', exact: true }).click();

  await operator.locator('.list-body li.card a').first().click();
  await supervisor.locator('.list-body li.card a').first().click();
  await operator.getByRole('button', { name: 'Перехватить', exact: true }).click();
  const answer = operator.getByRole('textbox', { name: 'Сообщение', exact: true });
  await answer.waitFor();
  for (const [reply, more] of SAID) {
    await types(time, operator, answer, reply);
    await lineOf(widget, reply).waitFor();
    await types(time, visitor, ask, more);
    await heard(operator, more).waitFor();
    await heard(supervisor, more).waitFor();
  }
  await operator.waitForTimeout(FOLLOWS_MS);
  await operator.getByRole('button', { name: 'закрыть чат', exact: true }).click();
  await widget.getByText('Диалог завершён', { exact: true }).waitFor();
  await widget.getByRole('radio', { name: 'Оценка 5 из 5', exact: true }).check({ force: true });
  await widget.getByText('Спасибо за оценку!').waitFor();
  await visitor.waitForTimeout(FOLLOWS_MS);
}

const heard = (page: Page, text: string) => page.locator('.transcript [data-from=visitor]', { hasText: text });
const lineOf = (widget: FrameLocator, text: string) => widget.locator('.line', { hasText: text });
