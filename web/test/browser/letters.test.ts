import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company } from '../../../functions/test/flows/database.ts';
import {
  callAccount,
  inviteLink,
  letterTo,
  mustDesk,
  newCompany,
  newEmail,
} from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { PASSWORD, followLetter, signIn } from './guest.ts';
import { SITE } from './place.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let guest: Window;
let admin: Person;
let companyId: string;

beforeAll(async () => {
  browser = await openBrowser();
  guest = await browser.open('гость');
  ({ admin, companyId } = await newCompany());
});
afterAll(() => browser.close());

/** The browser logs every refusal of the server as an error. */
const isRefusal = (complaint: string) => /status of 4\d\d/.test(complaint);
const onlyRefusals = () => expect(browser.complaints().filter((complaint) => !isRefusal(complaint))).toEqual([]);

async function invited(): Promise<{ email: string; inviteId: string }> {
  const email = newEmail();
  const { inviteId } = await mustDesk(admin, 'invite', { email, role: 'operator' });
  return { email, inviteId };
}

describe('A link of an invitation says kindly', () => {
  const says = async (words: string) => {
    await guest.page.getByRole('heading', { name: 'Приглашение не открылось', exact: true }).waitFor();
    await guest.page.getByText(words).waitFor();
    await guest.page.getByRole('link', { name: 'Перейти ко входу', exact: true }).waitFor();
    await expectAccessible(guest.page);
    onlyRefusals();
  };

  it('that it has been used', async () => {
    const { email } = await invited();
    const link = inviteLink(await letterTo(email));
    await callAccount('acceptInvite', { ...link, firstName: 'Олег', lastName: 'Петров', password: PASSWORD });
    await followLetter(guest, email, 'Принять приглашение');
    await says('Это приглашение уже принято.');
  });

  it('that it has expired', async () => {
    const { email, inviteId } = await invited();
    await letterTo(email);
    const invite = company(companyId).collection('invites').doc(inviteId);
    await invite.update({ expiresAt: new Date(Date.now() - 1) });
    await followLetter(guest, email, 'Принять приглашение');
    await says('Срок приглашения истёк');
  });

  it('that it has been withdrawn', async () => {
    const { email, inviteId } = await invited();
    await letterTo(email);
    await mustDesk(admin, 'revokeInvite', { inviteId });
    await followLetter(guest, email, 'Принять приглашение');
    await says('Приглашение отозвано.');
  });

  it('that it is incomplete', async () => {
    await guest.page.goto(`${SITE}/dashboard/invite#half.of`);
    await says('Ссылка неполная или устарела.');
  });
});

describe('«Забыли пароль?»', () => {
  it('sends a letter whose link sets a new password, once', async () => {
    await guest.page.goto(`${SITE}/dashboard/`);
    await guest.page.getByRole('link', { name: 'Забыли пароль?', exact: true }).click();
    await guest.page.getByLabel('Электронная почта').fill(admin.email);
    await guest.page.getByRole('button', { name: 'Отправить ссылку', exact: true }).click();
    await guest.page.getByText('письмо уже в пути').waitFor();
    await expectAccessible(guest.page);
    await followLetter(guest, admin.email, 'Задать новый пароль', 'Новый пароль');
    await guest.page.getByLabel('Новый пароль').fill('short');
    await guest.page.getByRole('button', { name: 'Задать пароль', exact: true }).click();
    await guest.page.getByText('нужно не меньше 8 символов').waitFor();
    await guest.page.getByLabel('Новый пароль').fill('a brand new one');
    await guest.page.getByRole('button', { name: 'Задать пароль', exact: true }).click();
    await guest.page.getByText('Пароль изменён').waitFor();
    expect(browser.complaints()).toEqual([]);
    await signIn(guest, admin.email, 'a brand new one');
    await guest.page.getByRole('button', { name: /^Аккаунт: / }).click();
    await guest.page.getByRole('menuitem', { name: 'Выйти', exact: true }).click();
    await guest.page.getByLabel('Электронная почта').fill(admin.email);
    await guest.page.getByLabel('Пароль').fill(PASSWORD);
    await guest.page.getByRole('button', { name: 'Войти', exact: true }).click();
    await guest.page.getByText('Почта или пароль не подходят.').waitFor();
    await expectAccessible(guest.page);
    onlyRefusals();
  });
});
