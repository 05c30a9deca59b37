import { beforeAll, describe, expect } from 'vitest';
import { setSettings } from '../../../functions/test/flows/story.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { alertsOf, holdSounds, listenIn, notAskedYet } from './alerts.ts';
import { card, panel, reply, setStatus } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { isAbsent } from './seen.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
let oleg: Window;
let first: Window;
let second: Window;
let companyId: string;
let person: Person;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  person = await hire(made.admin, 'operator', 'Олег');
  await setSettings(made.admin, companyId, { timeZone: 'Europe/Moscow' });
  oleg = await browser.open('Олег');
  [first, second] = [await browser.open('первый клиент'), await browser.open('второй клиент')];
  await listenIn(oleg);
  await signIn(oleg, person.email);
});

/** A machine under load is slow. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 30_000 });
const option = (name: string) => oleg.page.getByRole('checkbox', { name, exact: true });

describe('Nothing is missed', () => {
  chapter('«Личный кабинет» says whether the browser shows notifications, and tries them out', async () => {
    await setStatus(oleg, 'Работаю');
    await oleg.page.getByRole('button', { name: /^Аккаунт: / }).click();
    await oleg.page.getByRole('menuitem', { name: 'Личный кабинет', exact: true }).click();
    await oleg.page.getByText('Браузер показывает уведомления на экране.').waitFor();
    await expectAccessible(oleg.page);
    await oleg.page.getByRole('button', { name: 'Проверить уведомления', exact: true }).click();
    await oleg.page.getByText('Звук воспроизведён.').waitFor();
    await oleg.page.getByText('Уведомление показано.').waitFor();
    const { notes, sounds } = await alertsOf(oleg);
    expect([notes, sounds]).toEqual([[{ title: 'RTNO chat', body: 'Так выглядит уведомление', tag: 'test' }], 1]);
    await oleg.page.getByLabel('Повторять звук, пока клиент ждёт').selectOption('Каждые 10 сек');
    await expectAccessible(oleg.page);
  });

  chapter(
    'a chat falls: the tab counts it, a notification shows the first line, and the sound repeats until it is taken',
    async () => {
      await openChat(first, companyId);
      await write(first, 'Где мой заказ 417?');
      await eventually(() => oleg.page.title()).toMatch(/^\(1\) /);
      await eventually(async () => (await alertsOf(oleg)).notes.at(-1)?.body).toBe('Новый чат: Где мой заказ 417?');
      expect((await alertsOf(oleg)).notes.at(-1)?.title).toMatch(/^Клиент #/);
      expect(await oleg.page.locator('link[rel=icon]').getAttribute('href')).toContain(encodeURIComponent('>1</text>'));
      const { sounds } = await alertsOf(oleg);
      await eventually(async () => (await alertsOf(oleg)).sounds).toBeGreaterThan(sounds);
      await goTo(oleg, 'Дашборд');
      await card(oleg, /Клиент #/).click();
      await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
      await eventually(() => oleg.page.title()).toBe('Дашборд · RTNO chat');
      await eventually(async () => (await alertsOf(oleg)).open).toBe(1);
    },
  );

  chapter('what happens in the chat in view tells nothing', async () => {
    const before = await alertsOf(oleg);
    await write(first, 'Это подарок');
    await eventually(() => oleg.page.title()).toMatch(/^\(1\) /);
    await reply(oleg, 'Едет, будет завтра');
    await eventually(() => oleg.page.title()).toBe('Дашборд · RTNO chat');
    expect(await alertsOf(oleg)).toEqual(before);
  });

  chapter('a message in another chat tells its first line; a click on the notification opens it', async () => {
    await goTo(oleg, 'Шаблоны');
    await write(first, 'А можно побыстрее?');
    await eventually(async () => (await alertsOf(oleg)).notes.at(-1)?.body).toBe('А можно побыстрее?');
    await oleg.page.evaluate(() => globalThis.recorded.shown.at(-1)?.dispatchEvent(new Event('click')));
    await panel(oleg).getByText('А можно побыстрее?').first().waitFor();
    await reply(oleg, 'Постараемся');
  });

  chapter('what is switched off tells nothing, and the next page knows it', async () => {
    await oleg.page.goto(oleg.page.url().replace(/mine.*/, 'profile'));
    await option('Звук: Новый чат').uncheck();
    await option('На экране: Новый чат').uncheck();
    await oleg.page.reload();
    expect(await option('Звук: Новый чат').isChecked()).toBe(false);
    await openChat(second, companyId);
    await write(second, 'Нужен счёт');
    await eventually(() => oleg.page.title()).toMatch(/^\(1\) /);
    // The first alert is that of the message, which came after the chat, so the chat itself was not announced.
    await write(second, 'Пришлите на почту');
    await eventually(async () => (await alertsOf(oleg)).notes.map(({ body }) => body)).toEqual(['Пришлите на почту']);
    await expectAccessible(oleg.page);
  });

  chapter('the desk offers notifications until they are allowed, and only once to whoever wants none', async () => {
    const other = await browser.open('Олег, которого ещё не спросили');
    await notAskedYet(other, 'denied');
    await signIn(other, person.email);
    const offer = other.page.getByText('Включите уведомления, чтобы не пропустить чат.');
    await offer.waitFor();
    await expectAccessible(other.page);
    await other.page.getByRole('button', { name: 'Разрешить', exact: true }).click();
    await other.page.getByText('Браузер блокирует уведомления: новый чат можно пропустить.').waitFor();
    await isAbsent(offer, other.page.getByText('Браузер блокирует уведомления: новый чат можно пропустить.'));
    await expectAccessible(other.page);
    await other.page.getByRole('link', { name: 'Как их включить', exact: true }).click();
    await other.page.getByRole('heading', { name: 'Личный кабинет', exact: true }).waitFor();
    await goTo(other, 'Дашборд');
    await other.page.getByRole('button', { name: 'Скрыть', exact: true }).click();
    await other.page.reload();
    await offer.waitFor();
    await other.page.getByRole('button', { name: 'Не сейчас', exact: true }).click();
    await offer.waitFor({ state: 'detached' });
    await other.page.reload();
    await isAbsent(offer, card(other, 'Пришлите на почту'));
  });

  chapter('where the browser lets no sound out, the page says so until somebody touches it', async () => {
    const other = await browser.open('Олег за другим компьютером');
    await holdSounds(other);
    await signIn(other, person.email);
    await other.page.reload();
    await card(other, 'Пришлите на почту').waitFor();
    await write(second, 'Жду счёт');
    const hint = other.page.getByText('браузер не даёт звука');
    await hint.waitFor();
    await expectAccessible(other.page);
    await other.page.getByRole('heading', { level: 1 }).click();
    await hint.waitFor({ state: 'detached' });
  });

  chapter('a tab that may not sound gives the ringing to one that may', async () => {
    const other = await browser.open('Олег с двумя вкладками');
    await listenIn(other);
    await holdSounds(other);
    await signIn(other, person.email);
    // The first tab rings for all although nobody has touched it since it was loaded; the second one is touched.
    await other.page.reload();
    await card(other, 'Жду счёт').waitFor();
    const touched: Window = { ...other, page: await other.context.newPage() };
    await touched.page.goto(other.page.url().replace(/dashboard.*/, 'dashboard/profile'));
    await touched.page.getByRole('heading', { name: 'Личный кабинет', exact: true }).click();
    await write(second, 'Вы здесь?');
    await eventually(async () => (await alertsOf(touched)).sounds).toBeGreaterThan(0);
    await other.page.getByText('браузер не даёт звука').waitFor({ state: 'detached' });
    expect((await alertsOf(other)).sounds).toBe(0);
  });
});
