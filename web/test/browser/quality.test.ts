import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect } from 'vitest';
import { becomes, calling, setSettings, toWork } from '../../../functions/test/flows/story.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { PHONE, storyBrowser } from './window.ts';

const browser = storyBrowser();
const chapter = story();
let vera: Window;
let oleg: Window;
let emails: { vera: string; oleg: string };

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  await setSettings(admin, companyId, { queueMode: 'manual' });
  const [supervisor, operator] = [await hire(admin, 'supervisor', 'Вера'), await hire(admin, 'operator', 'Олег')];
  emails = { vera: supervisor.email, oleg: operator.email };
  await toWork(operator);
  const criteria = [{ id: 'polite', title: 'Вежливость', weight: 1 }];
  await mustDesk(admin, 'saveScoreCard', { criteria, proposals: false });
  for (const score of [1, 5]) {
    const { visitor, chatId } = await calling(companyId);
    await mustDesk(admin, 'assign', { chatId, operatorId: operator.uid, expectedOwnerId: null, overLimit: true });
    await mustDesk(operator, 'take', { chatId });
    await mustDesk(operator, 'close', { chatId });
    await becomes(companyId, chatId, 'closed');
    await visitor.rate(chatId, score);
  }
  vera = await browser.open('супервайзер');
  oleg = await browser.open('оператор', PHONE);
});

const list = ({ page }: Window) => page.getByRole('list', { name: 'Диалоги на проверку', exact: true });
const verdict = ({ page }: Window) => page.getByRole('complementary', { name: 'Оценка супервайзера', exact: true });

describe('Качество', () => {
  chapter('a supervisor opens a low rating and judges the dialog by the criteria', async () => {
    await signIn(vera, emails.vera);
    await goTo(vera, 'Качество');
    await list(vera).getByRole('link').click();
    await verdict(vera).getByRole('button', { name: 'Сохранить оценку', exact: true }).waitFor();
    await verdict(vera).getByRole('button', { name: '4', exact: true }).click();
    await verdict(vera).getByLabel('Комментарий для оператора', { exact: true }).fill('Поздоровайтесь сначала');
    await verdict(vera).getByRole('button', { name: 'Сохранить оценку', exact: true }).click();
    await verdict(vera).getByText('75 из 100', { exact: true }).waitFor();
    await verdict(vera).getByText('Оператор ещё не видел', { exact: true }).waitFor();
  });

  chapter(
    'the operator finds the verdict in the profile and answers it, and the supervisor sees the answer',
    async () => {
      await signIn(oleg, emails.oleg);
      await oleg.page.goto(new URL('/dashboard/profile', oleg.page.url()).href);
      const own = oleg.page.getByRole('region', { name: 'Оценки моих диалогов', exact: true });
      await own.getByText('Поздоровайтесь сначала', { exact: true }).waitFor();
      await own.getByText('Новая', { exact: true }).waitFor();
      await own.getByLabel('Ваш ответ', { exact: true }).fill('Хорошо, учту');
      await own.getByRole('button', { name: 'Ответить', exact: true }).click();
      await verdict(vera).getByText('Хорошо, учту', { exact: true }).waitFor();
      await verdict(vera)
        .getByText(/^Оператор видел/)
        .waitFor();
    },
  );

  chapter('a supervisor saves the whole history as a table', async () => {
    await goTo(vera, 'История');
    await vera.page.getByText('Найдено: 2 диалога', { exact: true }).waitFor();
    const coming = vera.page.waitForEvent('download');
    await vera.page.getByRole('button', { name: 'Скачать таблицу', exact: true }).click();
    const table = await readFile(await (await coming).path(), 'utf8');
    expect(table.startsWith('\ufeff"Начат";')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(3);
    await vera.page.getByText('Таблица готова', { exact: true }).waitFor();
  });
});
