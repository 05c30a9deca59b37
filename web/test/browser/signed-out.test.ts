import { beforeAll, describe, expect } from 'vitest';
import { talking, toWork } from '../../../functions/test/flows/story.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel } from './desk.ts';
import { PASSWORD, signIn } from './guest.ts';
import { story } from './story.ts';
import { dump } from './storage.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let person: Person;
let chatId: string;

const chapter = story();

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  person = await hire(admin, 'operator', 'Олег');
  await toWork(person);
  ({ chatId } = await talking(companyId, person));
  oleg = await browser.open('Олег');
  await signIn(oleg, person.email);
});

/** A machine under load is slow. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 });
const field = () => panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true });
const note = () => panel(oleg).getByRole('textbox', { name: 'Внутренняя заметка', exact: true });
const leave = async () => {
  await oleg.page.getByRole('button', { name: /^Аккаунт: / }).click();
  await oleg.page.getByRole('menuitem', { name: 'Выйти', exact: true }).click();
};
const question = () => oleg.page.getByRole('dialog', { name: 'Выйти', exact: true });
const door = () => oleg.page.getByRole('button', { name: 'Войти', exact: true });

describe('A browser from which somebody has signed out', () => {
  chapter('a note and a message that were not finished are there after a reload, and the card says so', async () => {
    await card(oleg, /Клиент #/).click();
    await field().fill('Ваш заказ готов');
    await panel(oleg).getByRole('button', { name: 'Заметка', exact: true }).click();
    await note().fill('Клиент сердится');
    await oleg.page.reload();
    await panel(oleg).getByRole('button', { name: 'Заметка (Черновик)', exact: true }).click();
    await eventually(() => note().inputValue()).toBe('Клиент сердится');
    await panel(oleg).getByRole('button', { name: 'Отмена', exact: true }).click();
    await eventually(() => field().inputValue()).toBe('Ваш заказ готов');
    await panel(oleg).getByRole('button', { name: 'Закрыть панель', exact: true }).click();
    await card(oleg, 'Черновик').waitFor();
    await expectAccessible(oleg.page);
  });

  chapter('two tabs show one draft', async () => {
    await card(oleg, /Клиент #/).click();
    const other = await oleg.context.newPage();
    await other.goto(oleg.page.url());
    const there = other.getByRole('textbox', { name: 'Сообщение', exact: true });
    await eventually(() => there.inputValue()).toBe('Ваш заказ готов');
    await there.fill('Ваш заказ готов и собран');
    await eventually(() => field().inputValue()).toBe('Ваш заказ готов и собран');
    await there.fill('');
    await eventually(() => field().inputValue()).toBe('');
    await field().fill('Ваш заказ готов');
    await other.close();
  });

  chapter('keeps what was not sent when they say so, after a question', async () => {
    await leave();
    await question().getByText('Не отправлено: 2 черновика.').waitFor();
    await expectAccessible(oleg.page);
    await question().getByRole('button', { name: 'Оставить и выйти', exact: true }).click();
    await door().waitFor();
    expect(await dump(oleg.page)).toContain('Ваш заказ готов');
    await oleg.page.getByLabel('Электронная почта').fill(person.email);
    await oleg.page.getByLabel('Пароль').fill(PASSWORD);
    await door().click();
    // A person who has signed out is absent.
    await oleg.page.getByRole('button', { name: 'Вернуться в актив', exact: true }).click();
    await card(oleg, 'Черновик').click();
    await eventually(() => field().inputValue()).toBe('Ваш заказ готов');
  });

  chapter(
    'otherwise keeps nothing of them or of their clients: no storage, no address, no title, in no tab',
    async () => {
      const other = await oleg.context.newPage();
      await other.goto(oleg.page.url());
      await other.getByRole('textbox', { name: 'Сообщение', exact: true }).waitFor();
      const words = ['Ваш заказ готов', 'Клиент сердится', chatId, person.uid];
      const before = await dump(oleg.page);
      for (const word of words) expect(before).toContain(word);
      await leave();
      await question().getByRole('button', { name: 'Стереть и выйти', exact: true }).click();
      await door().waitFor();
      await other.getByRole('button', { name: 'Войти', exact: true }).waitFor();
      for (const page of [oleg.page, other]) {
        await eventually(() => page.title()).toBe('RTNO chat');
        await eventually(() => new URL(page.url()).pathname).toBe('/dashboard/sign-in');
        const after = await dump(page);
        for (const word of [...words, person.email, PASSWORD, 'Олег', 'Клиент #']) expect(after).not.toContain(word);
      }
      await oleg.page.goBack();
      await eventually(() => new URL(oleg.page.url()).pathname).toBe('/dashboard/sign-in');
      await other.close();
    },
  );
});
