import type { Window } from './window.ts';
import { turnTo } from './window.ts';
import { letterTo } from '../../../functions/test/flows/world.ts';
import { MAILBOX, SITE } from './place.ts';

export const PASSWORD = 'correct horse';

/** «Создать аккаунт»: a new company and its first admin, who lands in «Первые шаги». */
export async function createCompany({ page }: Window, companyName: string, email: string): Promise<void> {
  await page.goto(`${SITE}/dashboard/`);
  await page.getByRole('link', { name: 'Создать аккаунт', exact: true }).click();
  await page.getByLabel('Название компании').fill(companyName);
  await page.getByLabel('Имя').fill('Мария');
  await page.getByLabel('Фамилия').fill('Соколова');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Создать аккаунт', exact: true }).click();
  await page.getByRole('heading', { name: 'Первые шаги', exact: true }).waitFor();
}

/** Opens the newest letter to an address, as it arrived, and follows its button. */
export async function followLetter(window: Window, email: string, button: string, subject?: string): Promise<void> {
  const { id } = (await letterTo(email, subject)) as unknown as { id: string };
  await window.page.goto(`${MAILBOX}/letter/${id}`);
  await turnTo(window, () => window.page.getByRole('link', { name: button, exact: true }).click());
}

/** The page behind «Принять приглашение», filled in and sent by «Зарегистрироваться». */
export async function register({ page }: Window, firstName: string, lastName: string): Promise<void> {
  await page.getByLabel('Имя').fill(firstName);
  await page.getByLabel('Фамилия').fill(lastName);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Зарегистрироваться', exact: true }).click();
  await page.getByRole('heading', { name: 'Личный кабинет', exact: true }).waitFor();
}

export async function signIn({ page }: Window, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${SITE}/dashboard/`);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByRole('heading', { name: 'Дашборд', exact: true }).waitFor();
}
