import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import { dayOf } from '../../../functions/src/domain/day.ts';
import type { FigureKey } from '../../../functions/src/domain/report/figure-table.ts';
import { FIGURE_WORDS } from '../../../functions/src/domain/report/figure-words.ts';
import type { Question } from '../../../functions/src/domain/report/question.ts';
import { report } from '../../../functions/src/domain/report/report.ts';
import { newAddress } from '../../../functions/test/flows/world.ts';
import { ZONE } from '../../../scripts/bench/figures-year.ts';
import type { Found } from '../../../scripts/bench/history-company.ts';
import { foundCompany } from '../../../scripts/bench/history-company.ts';
import { pastOf, writeDemoHistory } from '../../../scripts/demo-history.ts';
import { openDoors } from '../../../scripts/doors.ts';
import { plusDays } from '../../src/dashboard/reports/calendar.ts';
import { ownPeriods } from '../../src/dashboard/reports/own-periods.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { signIn } from './guest.ts';
import { MAILBOX } from './place.ts';
import { isAbsent } from './seen.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

/** Two weeks, so that this week and the same days of the last one are among them. */
const DAYS = 14;

const browser = storyBrowser();
let supervisor: Window;
let oleg: Window;
let company: Found;
let olegId: string;
let figures: ReturnType<typeof pastOf>['figures'];
const today = dayOf(Date.now(), ZONE);
const week = { from: plusDays(today, -7), to: plusDays(today, -1) };

const chapter = story();

beforeAll(async () => {
  const doors = openDoors({
    functions: process.env['RTNO_FUNCTIONS_URL']!,
    auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: MAILBOX,
    from: newAddress,
  });
  company = await foundCompany(doors, DAYS);
  olegId = (await doors.signIn(company.email, company.password)).uid;
  const operators = [olegId, ...company.ownerIds.slice(0, 2)].map((id) => ({ id, firstName: 'Олег' }));
  const past = { companyId: company.companyId, operators, topics: company.topics };
  await writeDemoHistory(past, today, DAYS);
  ({ figures } = pastOf(past, today, DAYS));
  supervisor = await browser.open('супервайзер');
  oleg = await browser.open('оператор');
});

/** What the numbers must be, by the domain itself. */
const expected = (question: Question, key: FigureKey) => report(figures, question, { at: 0 }).figures[key];
const nameOf = (key: FigureKey) => FIGURE_WORDS[key].name.ru;
const explain = ({ page }: Window, key: FigureKey) =>
  page.getByRole('button', { name: `Как считается «${nameOf(key)}»`, exact: true });
const card = (window: Window, list: string, key: FigureKey) =>
  window.page
    .getByRole('list', { name: list, exact: true })
    .getByRole('listitem')
    .filter({ has: explain(window, key) });
const says = (window: Window, list: string, key: FigureKey, value: number) =>
  card(window, list, key)
    .getByText(new RegExp(`^${nameOf(key)}: ${value}$`))
    .first()
    .waitFor();
const view = ({ page }: Window, name: string) =>
  page.getByRole('navigation', { name: 'Отчёты', exact: true }).getByRole('link', { name, exact: true }).click();

describe('Отчёты', () => {
  chapter('супервайзер смотрит свои даты, оператора и тему, и «назад» отменяет по одному выбору', async () => {
    const { page } = supervisor;
    await signIn(supervisor, company.supervisor, company.password);
    await goTo(supervisor, 'Отчёты');
    await page.getByLabel('С', { exact: true }).fill(week.from);
    await page.getByLabel('по', { exact: true }).fill(week.to);
    await says(supervisor, 'Обзор', 'chats', expected(week, 'chats').value!);
    await page.getByText('Сравниваем с периодом').waitFor();
    await page.getByRole('search').getByLabel('Оператор', { exact: true }).selectOption(olegId);
    await says(supervisor, 'Обзор', 'chats', expected({ ...week, operatorId: olegId }, 'chats').value!);
    await page.goBack();
    await says(supervisor, 'Обзор', 'chats', expected(week, 'chats').value!);
    await expectAccessible(page);
  });

  chapter('даты задом наперёд меняются местами, и об этом сказано', async () => {
    const { page } = supervisor;
    await page.getByLabel('С', { exact: true }).fill(week.to);
    await page.getByLabel('по', { exact: true }).fill(week.from);
    await page.getByText('Начало стояло позже конца: мы поменяли их местами.').waitFor();
    await says(supervisor, 'Обзор', 'chats', expected(week, 'chats').value!);
  });

  chapter('число говорит, как оно считается, и открывает в истории ровно свои чаты', async () => {
    const { page } = supervisor;
    await view(supervisor, 'Бот');
    const { value } = expected(week, 'asked');
    await says(supervisor, 'Бот', 'asked', value!);
    for (const open of [
      () => explain(supervisor, 'asked').hover(),
      () => explain(supervisor, 'asked').press('Enter'),
    ]) {
      await open();
      await page.getByText(FIGURE_WORDS.asked.definition.ru).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(FIGURE_WORDS.asked.definition.ru).waitFor({ state: 'detached' });
    }
    await card(supervisor, 'Бот', 'asked').getByRole('link').click();
    await page.getByText(new RegExp(`^Найдено: ${value} диалог`)).waitFor();
    await page.getByRole('button', { name: `Из отчёта: ${nameOf('asked')}`, exact: true }).waitFor();
    await page.goBack();
    await says(supervisor, 'Бот', 'asked', value!);
  });

  chapter('день на графике выбирается стрелками, под графиком есть таблица, файл повторяет страницу', async () => {
    const { page } = supervisor;
    const chart = page.getByRole('slider', { name: /день на графике$/ });
    await chart.focus();
    await page.keyboard.press('Home');
    const first = expected({ from: week.from, to: week.from }, 'confirmed').value;
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(new RegExp(`: ${first ?? 0}$`));
    await page.getByText('Показать таблицей', { exact: true }).click();
    await page.getByRole('table', { name: 'По дням', exact: true }).getByRole('row').nth(7).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать таблицу', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`Отчёт, Бот, ${week.from}–${week.to}.csv`);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toContain(`"${nameOf('asked')}";"${expected(week, 'asked').value}"`);
    await expectAccessible(page);
  });

  chapter('таблица операторов находит по имени и ведёт к рабочим дням каждого', async () => {
    const { page } = supervisor;
    await view(supervisor, 'Операторы');
    const table = page.getByRole('table', { name: 'Операторы', exact: true });
    await table.getByRole('row').nth(3).waitFor();
    await page.getByRole('search').getByLabel('Оператор', { exact: true }).selectOption(olegId);
    await page
      .getByRole('table', { name: /рабочее время по дням$/ })
      .getByRole('row')
      .nth(1)
      .waitFor();
    await expectAccessible(page);
  });

  chapter('тепловые карты показывают, когда пишут и когда ждут', async () => {
    await view(supervisor, 'Когда пишут');
    await supervisor.page
      .getByRole('table', { name: 'Когда ждут дольше', exact: true })
      .getByRole('link')
      .first()
      .waitFor();
    await expectAccessible(supervisor.page);
  });
});

describe('Мои показатели', () => {
  chapter('оператор видит свои числа рядом со своими же, а отчётов компании не видит', async () => {
    await signIn(oleg, company.email, company.password);
    await goTo(oleg, 'Личный кабинет');
    const own = ownPeriods(today).week;
    const value = (period: typeof own.now) => expected({ ...period, operatorId: olegId }, 'chats').value!;
    await says(oleg, 'Эта неделя', 'chats', value(own.now));
    await isAbsent(oleg.page.getByRole('link', { name: 'Отчёты', exact: true }), card(oleg, 'Сегодня', 'active'));
    await expectAccessible(oleg.page);
  });
});
