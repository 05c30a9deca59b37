import { beforeAll, describe, expect } from 'vitest';
import { chatOf, setSettings, toWork } from '../../../functions/test/flows/story.ts';
import type { Visitor } from '../../../functions/test/flows/world.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel, reply, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { LONG, READ, longChat, wordsOf } from './long-chat.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let visitor: Visitor;
let companyId: string;
let chatId: string;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  const operator = await hire(made.admin, 'operator', 'Олег');
  await setSettings(made.admin, companyId, { timeZone: 'Europe/Moscow' });
  await toWork(operator);
  ({ visitor, chatId } = await longChat(companyId, operator));
  oleg = await browser.open('Олег');
  await oleg.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(oleg, operator.email);
});

const composer = () => panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true });
const said = (seq: number) => transcript(oleg).getByText(wordsOf(seq).split('\n')[0]!, { exact: false });
/** The distance of a message from the upper edge of the conversation, px. */
const placeOf = async (seq: number) => (await said(seq).boundingBox())!.y - (await transcript(oleg).boundingBox())!.y;
const scrolledTo = () => transcript(oleg).evaluate(({ scrollTop }) => scrollTop);
/** The first message that is fully visible. */
const topMessage = () =>
  transcript(oleg).evaluate((box) => {
    const top = box.getBoundingClientRect().top;
    const lines = [...box.querySelectorAll('[data-from] .bubble')];
    const first = lines.find((line) => line.getBoundingClientRect().top >= top);
    return Number.parseInt(first?.textContent ?? '', 10);
  });
const drawn = () => transcript(oleg).locator('[data-from]').count();

describe('A conversation of 5,000 messages', () => {
  chapter('opens at the first message that is new', async () => {
    await card(oleg, /Клиент #/).click();
    await transcript(oleg).getByText('Новые сообщения', { exact: true }).waitFor();
    await expect.poll(() => placeOf(READ + 1)).toBeLessThan(150);
    expect(await placeOf(READ + 1)).toBeGreaterThan(0);
    expect(await drawn()).toBeLessThan(200);
    await expectAccessible(oleg.page);
  });

  chapter('counts as read what has been on the screen, and no more', async () => {
    const read = async () => (await chatOf(companyId, chatId)).readByOwner;
    await expect.poll(read).toBeGreaterThan(READ);
    expect(await read()).toBeLessThan(READ + 30);
  });

  chapter('stays where one reads when something comes, and says so', async () => {
    const before = await placeOf(READ + 1);
    await visitor.write('Вы ещё здесь?');
    await panel(oleg).getByRole('button', { name: 'Новые сообщения', exact: true }).waitFor();
    expect(await placeOf(READ + 1)).toBeCloseTo(before, 0);
    await oleg.page.locator('[aria-live=polite]', { hasText: 'Клиент: Вы ещё здесь?' }).waitFor({ state: 'attached' });
    await panel(oleg).getByRole('button', { name: 'Новые сообщения', exact: true }).click();
    await transcript(oleg).getByText('Вы ещё здесь?').waitFor();
  });

  chapter('keeps one’s place when older messages come by themselves', async () => {
    await transcript(oleg).hover();
    // The rows move by exactly as much as the wheel turns, whatever is loaded and measured above them.
    await expect
      .poll(
        async () => {
          const seq = await topMessage();
          const place = await placeOf(seq);
          await oleg.page.mouse.wheel(0, -300);
          await expect.poll(async () => Math.round((await placeOf(seq)) - place)).toBe(300);
          return topMessage();
        },
        { timeout: 60_000 },
      )
      .toBeLessThan(READ - 100);
  });

  chapter('goes to the beginning and back by the keyboard, and never draws more than what is near', async () => {
    await transcript(oleg).focus();
    await oleg.page.keyboard.press('PageUp');
    let most = 0;
    await expect
      .poll(
        async () => {
          await oleg.page.keyboard.press('Home');
          most = Math.max(most, await drawn());
          return transcript(oleg).getByText('Начало диалога').isVisible();
        },
        { timeout: 120_000, interval: 50 },
      )
      .toBe(true);
    await oleg.page.keyboard.press('Home');
    await expect.poll(scrolledTo).toBe(0);
    await said(10).waitFor();
    await oleg.page.keyboard.press('End');
    await transcript(oleg).getByText('Вы ещё здесь?').waitFor();
    await said(LONG).waitFor();
    expect(Math.max(most, await drawn())).toBeLessThan(200);
  });
});

describe('Writing and reading', () => {
  chapter('addresses open beside the page, which they learn nothing of', async () => {
    await visitor.write('Смотрите (https://example.com/заказ?n=1), пишите на ivan@example.com. javascript:alert(1)');
    const links = transcript(oleg).getByRole('link');
    await expect.poll(() => links.allInnerTexts()).toEqual(['https://example.com/заказ?n=1', 'ivan@example.com']);
    expect(await links.first().getAttribute('rel')).toBe('noopener noreferrer nofollow');
    await oleg.context.route('https://example.com/**', (route) => route.fulfill({ body: 'Заказ' }));
    const [page] = await Promise.all([oleg.context.waitForEvent('page'), links.first().click()]);
    await page.waitForLoadState();
    expect(decodeURI(page.url())).toBe('https://example.com/заказ?n=1');
    expect(await page.evaluate(() => globalThis.opener)).toBeNull();
    await page.close();
  });

  chapter('a message is copied by the keyboard: Tab reaches one button, arrows the others', async () => {
    await reply(oleg, 'Скопируйте меня');
    await transcript(oleg).focus();
    const reached = () => oleg.page.evaluate(() => document.activeElement?.closest('.bubble')?.textContent ?? '');
    // Two links, then the button of their message.
    for (let i = 0; i < 3; i++) await oleg.page.keyboard.press('Tab');
    await expect.poll(reached).toMatch(/^Смотрите/);
    await expectAccessible(oleg.page);
    await oleg.page.keyboard.press('ArrowDown');
    await oleg.page.keyboard.press('Enter');
    await oleg.page.getByText('Скопировано').waitFor();
    expect(await oleg.page.evaluate(() => navigator.clipboard.readText())).toBe('Скопируйте меня');
  });

  chapter('an emoji is found and goes where the caret is', async () => {
    await composer().fill('Спасибо за заказ');
    await composer().evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7));
    await oleg.page.keyboard.press('Alt+KeyE');
    const picker = panel(oleg).getByRole('dialog', { name: 'Эмодзи', exact: true });
    await picker.getByRole('searchbox').waitFor();
    await expectAccessible(oleg.page);
    await oleg.page.keyboard.press('ArrowDown');
    await oleg.page.keyboard.press('ArrowDown');
    await oleg.page.keyboard.press('ArrowUp');
    await oleg.page.keyboard.press('ArrowUp');
    await oleg.page.keyboard.type('спасибо');
    await picker.getByRole('button', { name: /спасибо/ }).waitFor();
    await oleg.page.keyboard.press('Enter');
    await picker.waitFor({ state: 'detached' });
    await expect.poll(() => composer().inputValue()).toBe('Спасибо🙏 за заказ');
    await oleg.page.keyboard.press('Control+z');
    await expect.poll(() => composer().inputValue()).toBe('Спасибо за заказ');
    await panel(oleg).getByRole('button', { name: 'Эмодзи', exact: true }).click();
    await picker.getByText('Недавние').waitFor();
    await oleg.page.keyboard.press('Escape');
    await picker.waitFor({ state: 'detached' });
    expect(await composer().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  chapter('what is pasted is cleaned, and can be taken back', async () => {
    await composer().fill('');
    await oleg.page.keyboard.type('Вот: ');
    await pasteHtml('<b>Цена:</b> 5\u00a0000 ₽', '\ufeffЦена: 5\u00a0000 ₽  \r\n\r\n\r\n\r\n\r\nдо \u200bзавтра ');
    await expect.poll(() => composer().inputValue()).toBe('Вот: Цена: 5 000 ₽\n\n\nдо завтра');
    await oleg.page.keyboard.press('Control+z');
    await expect.poll(() => composer().inputValue()).toBe('Вот: ');
  });

  chapter('files are refused in words', async () => {
    await composer().evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'снимок.png', { type: 'image/png' }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await oleg.page.getByText('Файлы пока нельзя отправить').waitFor();
    await expectAccessible(oleg.page);
  });
});

/** Pastes from the real clipboard a content as another program puts it there. */
async function pasteHtml(html: string, plain: string): Promise<void> {
  await oleg.page.evaluate(
    ([rich, text]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([rich!], { type: 'text/html' }),
          'text/plain': new Blob([text!], { type: 'text/plain' }),
        }),
      ]),
    [html, plain],
  );
  await composer().focus();
  await oleg.page.keyboard.press('Control+v');
}
