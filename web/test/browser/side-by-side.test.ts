import { beforeAll, describe, expect } from 'vitest';
import { calling, chatOf, messagesOf, talking, toWork } from '../../../functions/test/flows/story.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { expectFocus, press } from './keyboard.ts';
import { SITE } from './place.ts';
import { counts, holds, lacks } from './seen.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { DESK, PHONE, storyBrowser } from './window.ts';

const browser = storyBrowser();
let vera: Window;
let oleg: Person;
let companyId: string;
let chats: { first: string; second: string; third: string };

const chapter = story();
const column = ({ page }: Window, id: string) => page.locator(`[data-column="${id}"]`);
const link = ({ page }: Window, id: string) => page.locator(`a[href="/dashboard/chats/${id}"]`);
const card = (window: Window, id: string) => window.page.getByRole('listitem').filter({ has: link(window, id) });
const composer = (window: Window, id: string) =>
  column(window, id).getByRole('textbox', { name: 'Сообщение', exact: true });
const standsAt = ({ page }: Window, ...ids: readonly string[]) =>
  expect.poll(() => new URL(page.url()).pathname).toBe(`/dashboard/side${ids.length > 0 ? '/' : ''}${ids.join(',')}`);

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  oleg = await hire(made.admin, 'operator', 'Олег');
  const supervisor = await hire(made.admin, 'supervisor', 'Вера');
  await toWork(oleg);
  const [first, second, third] = [
    (await talking(companyId, oleg)).chatId,
    (await talking(companyId, oleg)).chatId,
    (await talking(companyId, oleg)).chatId,
  ];
  chats = { first, second, third };
  vera = await browser.open('Вера');
  await signIn(vera, supervisor.email);
});

describe('Чаты рядом', () => {
  chapter('супервайзер открывает три чата рядом: кнопкой, клавишами и через «Добавить чат»', async () => {
    const { first, second, third } = chats;
    await goTo(vera, 'Чаты');
    await card(vera, first)
      .getByRole('button', { name: /^Открыть рядом/ })
      .click();
    await column(vera, first).getByText('Чат ведёт Олег').waitFor();
    await vera.page.goBack();
    await link(vera, second).focus();
    await press(vera, 'Alt+Enter');
    await column(vera, second).getByText('Чат ведёт Олег').waitFor();
    await vera.page.getByRole('button', { name: 'Добавить чат', exact: true }).click();
    const dialog = vera.page.getByRole('dialog', { name: 'Какой чат поставить рядом', exact: true });
    await dialog.getByRole('textbox').fill('олег');
    await dialog
      .getByRole('listitem')
      .getByRole('button', { name: new RegExp(`#${(await chatOf(companyId, third)).client.number}`) })
      .click();
    await column(vera, third).getByText('Чат ведёт Олег').waitFor();
    await standsAt(vera, first, second, third);
    await expectAccessible(vera.page);
  });

  chapter('после перезагрузки, «назад» и «вперёд» колонки на месте', async () => {
    const { first, second, third } = chats;
    await vera.page.reload();
    for (const id of [first, second, third]) await column(vera, id).getByText('Чат ведёт Олег').waitFor();
    await vera.page.goBack();
    await counts(vera.page.locator('.column'), 2);
    await vera.page.goForward();
    await column(vera, third).getByText('Чат ведёт Олег').waitFor();
  });

  chapter('чужой и испорченный адрес чистится, чужого чата не видно, остальные живут', async () => {
    const { first, second, third } = chats;
    const others = await newCompany('Чужие');
    const { chatId: stranger } = await calling(others.companyId);
    const address = [first, '%3Cscript%3E', first, stranger, '..', second, third, 'x', 'y'].join(',');
    await vera.page.goto(`${SITE}/dashboard/side/${address}`);
    await standsAt(vera, first, stranger, second, third);
    await column(vera, stranger).getByText('Этого чата нет').waitFor();
    await column(vera, third).getByText('Чат ведёт Олег').waitFor();
    await column(vera, stranger).getByRole('button', { name: 'Закрыть колонку', exact: true }).click();
    await standsAt(vera, first, second, third);
  });

  chapter('в одном она шепчет, и слова остаются в нём одном', async () => {
    const { first, second } = chats;
    await column(vera, first).getByRole('button', { name: 'Шепнуть', exact: true }).click();
    await column(vera, first).getByRole('textbox', { name: 'Шёпот оператору', exact: true }).fill('Предложи скидку');
    await press(vera, 'Enter');
    const whispered = column(vera, first).getByRole('log').getByText('Предложи скидку');
    await lacks(column(vera, second), 'Предложи скидку', whispered);
  });

  chapter('Alt+O забирает чат, в котором фокус, и ответ уходит в него', async () => {
    const { first, second } = chats;
    await column(vera, second).getByRole('log').focus();
    await press(vera, 'Alt+o');
    await composer(vera, second).waitFor();
    await expectFocus(vera);
    expect((await chatOf(companyId, first)).state).toBe('active');
    await composer(vera, second).fill('Теперь с вами Вера');
    await press(vera, 'Enter');
    await expect
      .poll(async () => (await messagesOf(companyId, second)).map(({ text }) => text))
      .toContain('Теперь с вами Вера');
    await column(vera, first).getByText('Чат ведёт Олег').waitFor();
  });

  chapter('третий закрывает его оператор: колонка говорит об этом, а начатый ответ в другой цел', async () => {
    const { second, third } = chats;
    await composer(vera, second).fill('Проверю и напишу');
    await mustDesk(oleg, 'close', { chatId: third });
    await column(vera, third)
      .getByText(/^Диалог закрыт/)
      .waitFor();
    await vera.page
      .getByRole('status')
      .filter({ hasText: /: чат закрыт\.$/ })
      .waitFor({ state: 'attached' });
    await holds(composer(vera, second), 'Проверю и напишу');
    await expectAccessible(vera.page);
  });

  chapter('Alt+↓ ведёт в соседнюю колонку, Escape закрывает её, на телефоне чаты листаются', async () => {
    const { first, second, third } = chats;
    await composer(vera, second).focus();
    await press(vera, 'Alt+ArrowDown');
    await expectFocus(vera);
    await press(vera, 'Escape');
    await standsAt(vera, first, second);
    await expect(column(vera, third).count()).resolves.toBe(0);
    await vera.page.setViewportSize(PHONE);
    const tabs = vera.page.getByRole('list', { name: 'Перейти к чату', exact: true }).getByRole('button');
    await counts(tabs, 2);
    await tabs.first().click();
    await expect
      .poll(() => column(vera, first).evaluate((one) => Math.round(one.getBoundingClientRect().left)))
      .toBe(0);
    await expectAccessible(vera.page);
    await vera.page.setViewportSize(DESK);
  });
});
