import { beforeAll, describe } from 'vitest';
import { setSettings } from '../../../functions/test/flows/story.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { card, setStatus } from './desk.ts';
import { signIn } from './guest.ts';
import { isAbsent } from './seen.ts';
import { story } from './story.ts';
import { callOperator, openChat } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

// The line is cut on purpose, and then the database's client looks for another way out.
const cut = /ERR_INTERNET_DISCONNECTED|cleardot\.gif/;
const browser = storyBrowser((complaint) => cut.test(complaint));
let vera: Window;
let nina: Window;
let oleg: Window;
let visitor: Window;
let companyId: string;
let people: { vera: Person; nina: Person; oleg: Person };

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId } = made);
  const { admin } = made;
  people = {
    vera: await hire(admin, 'supervisor', 'Вера'),
    nina: await hire(admin, 'supervisor', 'Нина'),
    oleg: await hire(admin, 'operator', 'Олег'),
  };
  await setSettings(admin, companyId, { timeZone: 'Europe/Moscow' });
  [vera, nina, oleg] = [await browser.open('Вера'), await browser.open('Нина'), await browser.open('Олег')];
  visitor = await browser.open('посетитель');
  await Promise.all([
    signIn(vera, people.vera.email),
    signIn(nina, people.nina.email),
    signIn(oleg, people.oleg.email),
  ]);
});

/** The figure under a label of the wall. */
const figure = ({ page }: Window, label: string) =>
  page
    .locator('.wall-tile')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('.wall-figure');
const shows = (who: Window, label: string, value: string | RegExp) =>
  figure(who, label).getByText(value, { exact: true }).waitFor();

describe('The wall «Сейчас»', () => {
  chapter('an operator has no such page', async () => {
    const link = (name: string) => oleg.page.getByRole('link', { name, exact: true });
    await isAbsent(link('Сейчас'), link('История'));
    await oleg.page.goto(new URL('/dashboard/now', oleg.page.url()).href);
    await oleg.page.getByText('Этот раздел вам недоступен').waitFor();
    await goTo(oleg, 'Дашборд');
  });

  chapter('two supervisors see an empty shift, dark in any theme, with the moment of each figure', async () => {
    for (const who of [vera, nina]) {
      await goTo(who, 'Сейчас');
      await shows(who, 'Ждут в очереди', '0');
      await shows(who, 'Дольше всех ждёт', '—');
      await shows(who, 'Свободных мест', '0');
      await who.page
        .locator('.wall-at')
        .first()
        .getByText(/\d\d:\d\d:\d\d/)
        .waitFor();
    }
    await expectAccessible(vera.page);
  });

  chapter('a client calls for a person: both see them wait, and the clock of the longest wait runs', async () => {
    await openChat(visitor, companyId);
    await callOperator(visitor);
    for (const who of [vera, nina]) {
      await shows(who, 'Ждут в очереди', '1');
      await shows(who, 'Дольше всех ждёт', /^\d\d:\d\d$/);
    }
  });

  chapter('an operator comes to work and gets the chat: nobody waits, and both agree', async () => {
    await setStatus(oleg, 'Работаю');
    await card(oleg, /Клиент #/).waitFor();
    for (const who of [vera, nina]) {
      await shows(who, 'Ждут в очереди', '0');
      await shows(who, 'С операторами', '1');
      await shows(who, 'Свободных мест', '4');
    }
  });

  chapter('on the whole screen it is the wall alone', async () => {
    await vera.page.getByRole('button', { name: 'На весь экран', exact: true }).click();
    await vera.page.getByRole('button', { name: 'Выйти из полного экрана', exact: true }).click();
    await vera.page.getByRole('button', { name: 'На весь экран', exact: true }).waitFor();
  });

  chapter('without a network the figures stand still and say since when', async () => {
    await vera.context.setOffline(true);
    await vera.page.getByText(/Данные устарели/).waitFor();
    await mustDesk(people.oleg, 'setStatus', { status: 'break' });
    await shows(nina, 'Свободных мест', '0');
    await shows(vera, 'Свободных мест', '4');
    await vera.context.setOffline(false);
    await shows(vera, 'Свободных мест', '0');
    await vera.page.getByText(/Данные устарели/).waitFor({ state: 'detached' });
  });
});
