import { beforeAll, describe, expect } from 'vitest';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { company as companyDoc } from '../../../functions/test/flows/database.ts';
import { expectAccessible } from './accessible.ts';
import { alertsOf, listenIn } from './alerts.ts';
import { goTo } from './admin.ts';
import { card, panel, setStatus, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { isAbsent, lacks } from './seen.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let vera: Window;
let visitor: Window;
let companyId: string;

const chapter = story();
const composer = (window: Window) => panel(window).getByRole('textbox', { name: 'Сообщение', exact: true });
const calls = ({ page }: Window) => page.getByRole('list', { name: 'Зовут старшего', exact: true });

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  const people = {
    oleg: await hire(made.admin, 'operator', 'Олег'),
    vera: await hire(made.admin, 'supervisor', 'Вера'),
  };
  [oleg, vera, visitor] = [await browser.open('Олег'), await browser.open('Вера'), await browser.open('посетитель')];
  await listenIn(oleg);
  await signIn(oleg, people.oleg.email);
  await signIn(vera, people.vera.email);
});

describe('A supervisor in any chat', () => {
  chapter('the operator calls a supervisor, who sees the reason on whichever page and comes', async () => {
    await setStatus(oleg, 'Работаю');
    await openChat(visitor, companyId);
    await callOperator(visitor);
    await card(oleg, /Клиент #/).click();
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
    await composer(oleg).waitFor();
    await write(visitor, 'Верните деньги немедленно');
    await panel(oleg).getByRole('button', { name: 'Позвать старшего', exact: true }).click();
    const dialog = oleg.page.getByRole('dialog', { name: 'Позвать старшего', exact: true });
    await dialog.getByLabel('Что случилось').fill('Требует возврат больше моего лимита');
    await dialog.getByRole('button', { name: 'Позвать старшего', exact: true }).click();
    await calls(vera).getByText('Требует возврат больше моего лимита').waitFor();
    await expectAccessible(vera.page);
    await calls(vera).getByRole('button', { name: 'Иду', exact: true }).click();
    await panel(oleg).getByText('Вера идёт на помощь.').waitFor();
    await expectAccessible(oleg.page);
  });

  chapter('she reads silently: one line in the audit, and no mark for the client', async () => {
    await transcript(vera).getByText('Верните деньги немедленно').waitFor();
    const looks = companyDoc(companyId).collection('audit').where('command', '==', 'look');
    await expect.poll(async () => (await looks.get()).size).toBe(1);
    await expectAccessible(vera.page);
  });

  chapter('she whispers: it rings at the operator, stands apart, and the client never sees it', async () => {
    await panel(vera).getByRole('button', { name: 'Шепнуть', exact: true }).click();
    await panel(vera).getByRole('textbox', { name: 'Шёпот оператору', exact: true }).fill('Предложи скидку');
    await panel(vera).getByRole('button', { name: 'Шепнуть', exact: true }).click();
    await transcript(oleg)
      .locator('[data-from=whisper]', { hasText: 'Вера шепчет вам' })
      .getByText('Предложи скидку')
      .waitFor();
    await expect
      .poll(async () => (await alertsOf(oleg)).notes.map(({ body }) => body))
      .toContain('Старший шепчет вам подсказку');
    await composer(oleg).fill('Сейчас');
    await oleg.page.keyboard.press('Enter');
    await lacks(conversation(visitor), 'скидку', conversation(visitor).getByText('Сейчас'));
  });

  chapter('she takes over while the operator types: his words stay his, and both see who has it', async () => {
    await composer(oleg).fill('Я почти дописал');
    await panel(vera).getByRole('button', { name: 'Забрать чат', exact: true }).click();
    await composer(vera).waitFor();
    await oleg.page.getByText(/Теперь его ведёт Вера/).waitFor();
    await oleg.page.getByText('Я почти дописал').waitFor();
    await expectAccessible(oleg.page);
    await isAbsent(calls(vera), composer(vera));
    await composer(vera).fill('Это старший, возвращаем');
    await vera.page.keyboard.press('Enter');
    await chat(visitor).getByText('Это старший, возвращаем').waitFor();
    await goTo(vera, 'Чаты');
    await card(vera, 'Вера').waitFor();
  });
});
