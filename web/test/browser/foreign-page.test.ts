import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { company } from '../../../functions/test/flows/database.ts';
import type { Team } from '../../../functions/test/flows/story.ts';
import { becomes, staffed } from '../../../functions/test/flows/story.ts';
import { messageId, mustDesk } from '../../../functions/test/flows/world.ts';
import { openHostPages } from './host-page.ts';
import { SITE } from './place.ts';
import { chat, conversation, minimise, write } from './widget.ts';
import type { Window } from './window.ts';
import { counts, isAbsent } from './seen.ts';
import { openBrowser, turnTo } from './window.ts';

let team: Team;
let pages: Awaited<ReturnType<typeof openHostPages>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let visitor: Window;

beforeAll(async () => {
  [team, pages, browser] = await Promise.all([staffed(1), openHostPages(), openBrowser()]);
});
afterAll(() => Promise.all([browser.close(), pages.close()]));
beforeEach(async () => {
  await (visitor as Window | undefined)?.context.close();
  visitor = await browser.open('посетитель');
});

const button = ({ page }: Window) => page.getByRole('button', { name: /^Чат с поддержкой/ });
const visit = ({ page }: Window, path: string) => page.goto(pages.address(path, team.companyId));

async function openChat(window: Window, path = '/'): Promise<void> {
  await visit(window, path);
  await button(window).click();
  await chat(window).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).waitFor();
}

/** The chat that began with these words. */
async function chatOfWords(words: string): Promise<string> {
  const { docs } = await company(team.companyId).collection('chats').get();
  for (const { id, ref } of docs) {
    const [first] = (await ref.collection('messages').where('seq', '==', 1).get()).docs;
    if (first?.get('text') === words) return id;
  }
  throw new Error(`Nobody wrote: ${words}`);
}

/** The operator takes the client's chat and answers. */
async function takeAndAnswer(chatId: string, text: string): Promise<void> {
  await becomes(team.companyId, chatId, 'assigned');
  await mustDesk(team.operators[0]!, 'take', { chatId });
  await answer(chatId, text);
}
const answer = (chatId: string, text: string) =>
  mustDesk(team.operators[0]!, 'send', { chatId, id: messageId(), text });
const closeChat = (chatId: string) => mustDesk(team.operators[0]!, 'close', { chatId });

describe('On a page of another site, where the frame has no storage', () => {
  it('the client is answered, and stays the same client on the next page', async () => {
    await openChat(visitor);
    const frame = visitor.page.frames().find((frame) => frame.url().startsWith(SITE))!;
    const isForbidden = () => {
      try {
        return localStorage === null;
      } catch {
        return true;
      }
    };
    expect(await frame.evaluate(isForbidden)).toBe(true);
    await write(visitor, 'Есть ли у вас пионы?');
    const chatId = await chatOfWords('Есть ли у вас пионы?');
    await takeAndAnswer(chatId, 'Есть, розовые');
    await conversation(visitor).getByText('Есть, розовые').waitFor();
    await visitor.page.getByRole('link', { name: 'Доставка', exact: true }).click();
    await conversation(visitor).getByText('Есть, розовые').waitFor();
    await write(visitor, 'А белые?');
    const { visitorId, seq } = (await company(team.companyId).collection('chats').doc(chatId).get()).data()!;
    const chats = company(team.companyId).collection('chats').where('visitorId', '==', visitorId);
    expect((await chats.count().get()).data().count).toBe(1);
    expect(seq).toBeGreaterThanOrEqual(4);
    await closeChat(chatId);
  });

  it('another tab of the page is the same client too', async () => {
    await openChat(visitor);
    await write(visitor, 'Из первой вкладки');
    const second: Window = { ...visitor, page: await visitor.context.newPage() };
    await openChat(second);
    await conversation(second).getByText('Из первой вкладки').waitFor();
    await write(second, 'Из второй вкладки');
    await conversation(visitor).getByText('Из второй вкладки').waitFor();
    const chatId = await chatOfWords('Из первой вкладки');
    await takeAndAnswer(chatId, 'Слушаю');
    await closeChat(chatId);
  });

  it('the frame gives the page only the values that it cannot store itself, and only that page', async () => {
    await openChat(visitor);
    await write(visitor, 'Это моё');
    const kept = () => visitor.page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':visitor')));
    expect(await kept()).toEqual([`rtno-chat:${team.companyId}:visitor`]);
    // A frame whose address names another page as its host sends this one nothing.
    const heard = visitor.page.evaluate(
      ([site, companyId]) =>
        new Promise<number>((resolve) => {
          let count = 0;
          const frame = document.createElement('iframe');
          addEventListener('message', ({ source }) => (count += source === frame.contentWindow ? 1 : 0));
          frame.src = `${site}/widget/#company=${companyId}&page=https%3A%2F%2Fshop.example`;
          frame.addEventListener('load', () => setTimeout(() => resolve(count), 1_000));
          document.body.append(frame);
        }),
      [SITE, team.companyId],
    );
    expect(await heard).toBe(0);
    const chatId = await chatOfWords('Это моё');
    await takeAndAnswer(chatId, 'Ваше');
    await closeChat(chatId);
  });
});

describe('A minimised chat', () => {
  it('loads its unread messages on the next page by itself; when it is over and seen, nothing is loaded', async () => {
    await openChat(visitor);
    await write(visitor, 'Перезвоните мне');
    const chatId = await chatOfWords('Перезвоните мне');
    await takeAndAnswer(chatId, 'Сейчас');
    await conversation(visitor).getByText('Сейчас').waitFor();
    await minimise(visitor);
    await visitor.page.getByRole('link', { name: 'Доставка', exact: true }).click();
    await visitor.page.getByRole('heading', { name: 'Доставка', exact: true }).waitFor();
    await answer(chatId, 'Звоню');
    await visitor.page.getByRole('button', { name: 'Чат с поддержкой, новых сообщений: 1', exact: true }).waitFor();
    await closeChat(chatId);
    await button(visitor).click();
    await conversation(visitor).getByText('Звоню').waitFor();
    await chat(visitor).getByText('Диалог завершён', { exact: true }).first().waitFor();
    await minimise(visitor);
    await visitor.page.waitForFunction((name) => localStorage.getItem(name) === null, `rtno-chat:${team.companyId}`);
    await visit(visitor, '/next');
    await isAbsent(visitor.page.locator('iframe'), button(visitor));
  });

  it('of a client who has never written loads nothing', async () => {
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(visitor, '/');
    await button(visitor).waitFor();
    await visitor.page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path !== '/')).toEqual(['/embed.js']);
  });
});

describe('A page that replaces its body', () => {
  it('keeps exactly one chat, whatever is replaced', async () => {
    await openChat(visitor);
    const swap = () =>
      visitor.page.evaluate(() => {
        const body = document.createElement('body');
        body.innerHTML = `<h1>Новая страница</h1>${document.querySelector('[data-rtno-chat]')!.outerHTML}`;
        document.body.replaceWith(body);
      });
    await swap();
    await visitor.page.getByRole('heading', { name: 'Новая страница', exact: true }).waitFor();
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).waitFor();
    await minimise(visitor);
    await swap();
    await visitor.page.evaluate('RtnoChat.open()');
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).waitFor();
    await counts(visitor.page.locator('[data-rtno-chat]'), 1);
  });
});

describe('When something blocks', () => {
  it('everything but the chat’s script and frame, the chat looks and works as elsewhere', async () => {
    const data = `window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))`;
    await visitor.context.addInitScript(data);
    await openChat(visitor, '/strict');
    await write(visitor, 'Строгая страница');
    // The button has its style sheet although the page's policy allows no foreign ones.
    await minimise(visitor);
    const look = await button(visitor).evaluate((element) => {
      const { host } = element.getRootNode() as ShadowRoot;
      return [getComputedStyle(host).position, getComputedStyle(element).width];
    });
    expect(look).toEqual(['fixed', '56px']);
    const frames = visitor.page.frames().map((frame) => frame.evaluate('violations'));
    // The browser logs that the page's policy forbids the page's own icon.
    expect((await Promise.all(frames)).flat().filter((directive) => directive !== 'img-src')).toEqual([]);
    const chatId = await chatOfWords('Строгая страница');
    await takeAndAnswer(chatId, 'Видно');
    await closeChat(chatId);
  });

  it('the frame, the button leads to the chat in a window of its own', async () => {
    await visit(visitor, '/closed');
    await button(visitor).click();
    const link = visitor.page.getByRole('link', { name: 'Открыть в новом окне', exact: true });
    await link.waitFor();
    // The focus goes to the link, for clients who use the keyboard.
    await expect.poll(() => link.evaluate((element) => element.matches(':focus'))).toBe(true);
    await turnTo(visitor, () => visitor.page.keyboard.press('Enter'));
    const { page } = visitor;
    await page.getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill('Я в отдельном окне');
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page.getByRole('log').locator('.visitor', { hasText: 'Я в отдельном окне' }).locator('time').waitFor();
    const chatId = await chatOfWords('Я в отдельном окне');
    await takeAndAnswer(chatId, 'Вижу');
    await page.getByText('Вижу').waitFor();
    await closeChat(chatId);
  });

  it('streams, answers still arrive', async () => {
    await visitor.context.route(/\/stream(\?|$)/, () => {});
    await openChat(visitor);
    await write(visitor, 'Поток не проходит');
    const chatId = await chatOfWords('Поток не проходит');
    await takeAndAnswer(chatId, 'А ответ дошёл');
    await conversation(visitor).getByText('А ответ дошёл').waitFor();
    await closeChat(chatId);
  });

  it('sending, the client is told that there is no connection, and the message is sent by itself later', async () => {
    await openChat(visitor);
    const way = /\/messages\?/;
    await visitor.context.route(way, (route) => route.abort());
    await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill('Связь пропала');
    await chat(visitor).getByRole('button', { name: 'Отправить', exact: true }).click();
    await conversation(visitor).getByText('Нет связи. Отправим, как только она появится.').waitFor();
    await visitor.context.unroute(way);
    await conversation(visitor).locator('.visitor', { hasText: 'Связь пропала' }).locator('time').waitFor();
    const chatId = await chatOfWords('Связь пропала');
    await takeAndAnswer(chatId, 'Появилась');
    await closeChat(chatId);
  });
});
