import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect } from 'vitest';
import { company, fields } from '../../../functions/test/flows/database.ts';
import { hire, letterTo, mustDesk, newCompany, newEmail } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { counts } from './seen.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

// The browser logs the undo that is refused as an error.
const browser = storyBrowser((one) => /status of 400 .*\/desk\)/.test(one));
let companyId: string;
let herself: Person;
let oleg: Person;
let anna: Window;
const [first, second] = [newEmail(), newEmail()];

const chapter = story();

beforeAll(async () => {
  ({ companyId, admin: herself } = await newCompany());
  oleg = await hire(herself, 'operator', 'Олег');
  await mustDesk(oleg, 'saveReply', { replyId: null, scope: 'own', title: 'Адрес', text: 'Тверская, 1' });
  anna = await browser.open('админ');
  await signIn(anna, herself.email);
});

const button = (name: string) => anna.page.getByRole('button', { name, exact: true });
const dialog = (name: string) => anna.page.getByRole('dialog', { name, exact: true });
const row = (text: string) => anna.page.getByRole('row').filter({ hasText: text });
const entry = (text: string) =>
  anna.page.getByRole('list', { name: 'Записи журнала', exact: true }).getByRole('listitem').filter({ hasText: text });

describe('Люди', () => {
  chapter('админ вставляет список как есть и до отправки видит, кому уйдёт и кому нет', async () => {
    await goTo(anna, 'Люди');
    await button('Пригласить').click();
    const inviting = dialog('Пригласить сотрудника');
    const list = `Вера Ли <${first}>; ${oleg.email}\n${first.toUpperCase()}, Пётр`;
    await inviting.getByLabel('Электронная почта').fill(list);
    await inviting.getByLabel('Лимит чатов').fill('3');
    await inviting.getByRole('button', { name: /^Проверить/ }).click();
    const staying = inviting.getByRole('list', { name: 'Кому не уйдут', exact: true });
    await staying.getByText('уже работает здесь').waitFor();
    expect(await staying.getByRole('listitem').allInnerTexts()).toHaveLength(3);
    await expectAccessible(anna.page);
    await inviting.getByRole('button', { name: 'Отправить 1 приглашение', exact: true }).click();
    await inviting.getByText('Отправлено 1 из 1.').waitFor();
    await inviting.getByRole('button', { name: 'Готово', exact: true }).click();
    await letterTo(first);
    await row(first).getByText('лимит 3').waitFor();
  });

  chapter('и так же файл с ролью и лимитом', async () => {
    await button('Пригласить').click();
    const inviting = dialog('Пригласить сотрудника');
    const text = `адрес;роль;лимит\n${second};супервайзер;7\n`;
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await inviting.getByLabel('Загрузить CSV').setInputFiles(file);
    await inviting.getByRole('button', { name: 'Отправить 1 приглашение', exact: true }).click();
    await inviting.getByRole('button', { name: 'Готово', exact: true }).click();
    await row(second).getByText('Супервайзер').waitFor();
  });

  chapter('сотрудник находится по почте, отключается, и его тексты остаются команде', async () => {
    await anna.page.getByRole('searchbox', { name: 'Найти по имени или почте', exact: true }).fill(oleg.email);
    await row('Анна').waitFor({ state: 'detached' });
    await button('Отключить').click();
    await dialog('Отключить аккаунт: Олег Петров?').getByRole('button', { name: 'Отключить', exact: true }).click();
    await button('Передать шаблоны').click();
    await dialog('Передать шаблоны: Олег Петров').getByRole('button', { name: 'Передать', exact: true }).click();
    await anna.page.getByText('Передано: 1 шаблон').waitFor();
    expect((await company(companyId).collection('replies').get()).docs.map((doc) => doc.get('title'))).toEqual([
      'Адрес',
    ]);
  });
});

describe('Журнал', () => {
  chapter('показывает, кто что сделал, находит это и сохраняет таблицей', async () => {
    await goTo(anna, 'Журнал');
    await entry('Тексты сотрудника переданы').waitFor();
    await expectAccessible(anna.page);
    await anna.page.getByLabel('О чём').selectOption('Приглашения');
    await entry('Тексты сотрудника переданы').waitFor({ state: 'detached' });
    await counts(entry('Приглашение отправлено'), 3);
    const saving = anna.page.waitForEvent('download');
    await button('Скачать CSV').click();
    const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(4);
  });

  chapter('возвращает как было, пока этого никто не изменил снова', async () => {
    const { formVersion: version } = (await fields(`companies/${companyId}/operators/${oleg.uid}`))!;
    await mustDesk(herself, 'setLimit', { operatorId: oleg.uid, maxChats: 9, version });
    await goTo(anna, 'Люди');
    await goTo(anna, 'Журнал');
    const limit = entry('Лимит чатов изменён').first();
    await limit.getByRole('button', { name: 'Вернуть как было', exact: true }).click();
    await dialog('Вернуть как было?').getByRole('button', { name: 'Вернуть как было', exact: true }).click();
    await entry('Возвращено как было').waitFor();
    expect(await fields(`companies/${companyId}/operators/${oleg.uid}`)).toMatchObject({ maxChats: 5 });
    await mustDesk(herself, 'setLimit', { operatorId: oleg.uid, maxChats: 8, version: Number(version) + 2 });
    await limit.getByRole('button', { name: 'Вернуть как было', exact: true }).click();
    await dialog('Вернуть как было?').getByRole('button', { name: 'Вернуть как было', exact: true }).click();
    await anna.page.getByText(/с тех пор это снова изменили.*Лимит чатов/).waitFor();
    expect(await fields(`companies/${companyId}/operators/${oleg.uid}`)).toMatchObject({ maxChats: 8 });
  });
});
