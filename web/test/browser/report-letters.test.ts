import { beforeAll, describe, expect } from 'vitest';
import { company } from '../../../functions/test/flows/database.ts';
import { hire, newCompany, newEmail, runTask } from '../../../functions/test/flows/world.ts';
import { shardOf } from '../../../functions/src/domain/sweep/shard.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { followLetter, signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let admin: Window;
let stranger: Window;
let companyId: string;
const email = newEmail();

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  const anna = await hire(made.admin, 'admin', 'Анна');
  [admin, stranger] = [await browser.open('админ'), await browser.open('директор')];
  await signIn(admin, anna.email);
});

const says = (window: Window, words: string) =>
  window.page.getByRole('heading', { name: words, exact: true }).waitFor();
const item = () => admin.page.getByRole('listitem').filter({ hasText: email });

/** The moment of the next report has come. */
async function comesDue(): Promise<void> {
  const [letter] = (await company(companyId).collection('reportLetters').get()).docs;
  await letter!.ref.update({ dueAt: new Date(Date.now() - 1_000) });
  await runTask('sweepShard', { lane: 'letters', shard: shardOf(companyId) });
}

describe('Отчёты на почту', () => {
  chapter('админ добавляет адрес, и без согласия адресата он ждёт', async () => {
    await goTo(admin, 'Отчёты на почту');
    await admin.page.getByRole('button', { name: 'Добавить адрес', exact: true }).click();
    await admin.page.getByLabel('Электронная почта').fill(email);
    await admin.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await item().getByText('Ждём подтверждения').waitFor();
  });

  chapter('адресат соглашается по ссылке из письма: открыть её мало, нужна кнопка', async () => {
    await followLetter(stranger, email, 'Получать отчёты');
    await says(stranger, 'Получать отчёты на эту почту?');
    await expectAccessible(stranger.page);
    await item().getByText('Ждём подтверждения').waitFor();
    await stranger.page.getByRole('button', { name: 'Получать отчёты', exact: true }).click();
    await says(stranger, 'Готово: отчёты будут приходить.');
    await item().getByText('Получает').waitFor();
  });

  chapter('отчёт приходит, и от него отписываются одной кнопкой', async () => {
    await comesDue();
    await followLetter(stranger, email, 'Отписаться от отчётов', 'Отчёт ');
    await says(stranger, 'Больше не получать отчёты?');
    expect(new URL(stranger.page.url()).pathname).toBe(`/companies/${companyId}/letters`);
    await stranger.page.getByRole('button', { name: 'Отписаться', exact: true }).click();
    await says(stranger, 'Готово: отчётов больше не будет.');
    await item().getByText('Адресат отписался').waitFor();
  });
});
