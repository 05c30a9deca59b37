import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fields } from '../../../functions/test/flows/database.ts';
import { newEmail, newUnprovenCompany, trySignIn, unique } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { PASSWORD, createCompany, followLetter } from './guest.ts';
import type { Window } from './window.ts';
import { PHONE, openBrowser } from './window.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let window: Window;

beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(async ({ task }) => {
  window = await browser.open(task.name.slice(0, 20));
});

const shows = (words: string | RegExp) => window.page.getByText(words).waitFor();
const press = (name: string) => window.page.getByRole('button', { name, exact: true }).click();

it('a founder is asked to confirm the e-mail, may ask for the letter again, and confirms by it', async () => {
  const email = newEmail();
  await createCompany(window, `Ромашка ${unique()}`, email);
  await shows(/Приглашений до подтверждения осталось: 3/);
  await expectAccessible(window.page);
  await press('Отправить письмо ещё раз');
  await shows(/только что отправлено такое же письмо/);
  browser.complaints();
  await followLetter(window, email, 'Подтвердить почту');
  await window.page.getByRole('heading', { name: 'Подтверждение почты', exact: true }).waitFor();
  await expectAccessible(window.page);
  await press('Подтвердить почту');
  await window.page.getByRole('heading', { name: 'Дашборд', exact: true }).waitFor();
  await shows('Почта подтверждена.');
  await window.page.getByText(/Приглашений до подтверждения/).waitFor({ state: 'detached' });
  expect(browser.complaints()).toEqual([]);
});

it('on another device the password comes first', async () => {
  const { admin, companyId } = await newUnprovenCompany();
  await followLetter(window, admin.email, 'Подтвердить почту');
  await window.page.getByLabel('Пароль').fill(PASSWORD);
  await press('Войти и подтвердить');
  await window.page.getByRole('heading', { name: 'Дашборд', exact: true }).waitFor();
  expect((await fields(`companies/${companyId}`))!['unproven']).toBeNull();
});

it('somebody who has not signed up frees their address, on a phone too', async () => {
  const { admin, companyId } = await newUnprovenCompany('Чужая');
  await window.page.setViewportSize(PHONE);
  await followLetter(window, admin.email, 'Подтвердить почту');
  await press('Это не я');
  await expectAccessible(window.page);
  await press('Удалить регистрацию');
  await window.page.getByRole('heading', { name: 'Регистрация удалена', exact: true }).waitFor();
  await expectAccessible(window.page);
  expect(await fields(`companies/${companyId}`)).toBeUndefined();
  expect(await trySignIn(admin.email, PASSWORD)).toBeNull();
});
