import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setSettings, toWork } from '../../../functions/test/flows/story.ts';
import type { Visitor } from '../../../functions/test/flows/world.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { LONG, READ, longChat, wordsOf } from './long-chat.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let oleg: Window;
let visitor: Visitor;

beforeAll(async () => {
  const { companyId, admin } = await newCompany();
  const operator = await hire(admin, 'operator', 'Олег');
  await setSettings(admin, companyId, { timeZone: 'Europe/Moscow' });
  await toWork(operator);
  ({ visitor } = await longChat(companyId, operator));
  browser = await openBrowser();
  oleg = await browser.open('Олег');
  await oleg.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(oleg, operator.email);
});
afterAll(() => browser.close());
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(() => browser.keepScreens(task.name));
  return () => expect(browser.complaints()).toEqual([]);
});

const said = (seq: number) => transcript(oleg).getByText(wordsOf(seq).split('\n')[0]!, { exact: false });
/** Where a message stands below the upper edge of the conversation, px. */
const placeOf = async (seq: number) => (await said(seq).boundingBox())!.y - (await transcript(oleg).boundingBox())!.y;
const scrolledTo = () => transcript(oleg).evaluate(({ scrollTop }) => scrollTop);
const drawn = () => transcript(oleg).locator('[data-from]').count();

describe('A conversation of 5,000 messages', () => {
  it('opens at the first message that is new', async () => {
    await card(oleg, /Клиент #/).click();
    await transcript(oleg).getByText('Новые сообщения', { exact: true }).waitFor();
    await expect.poll(() => placeOf(READ + 1)).toBeLessThan(150);
    expect(await placeOf(READ + 1)).toBeGreaterThan(0);
    expect(await drawn()).toBeLessThan(200);
    await expectAccessible(oleg.page);
  });

  it('stays where one reads when something comes, and says so', async () => {
    const before = await placeOf(READ + 1);
    await visitor.write('Вы ещё здесь?');
    await panel(oleg).getByRole('button', { name: 'Новые сообщения' }).waitFor();
    expect(await placeOf(READ + 1)).toBeCloseTo(before, 0);
    await oleg.page.locator('[aria-live=polite]', { hasText: 'Клиент: Вы ещё здесь?' }).waitFor({ state: 'attached' });
    await panel(oleg).getByRole('button', { name: 'Новые сообщения' }).click();
    await transcript(oleg).getByText('Вы ещё здесь?').waitFor();
  });

  it('goes to the beginning and back by the keyboard, and never draws more than what is near', async () => {
    await transcript(oleg).focus();
    await oleg.page.keyboard.press('PageUp');
    let most = 0;
    await expect
      .poll(
        async () => {
          await oleg.page.keyboard.press('Home');
          most = Math.max(most, await drawn());
          return transcript(oleg).getByText('Начало диалога').isVisible();
        },
        { timeout: 120_000, interval: 50 },
      )
      .toBe(true);
    await oleg.page.keyboard.press('Home');
    await expect.poll(scrolledTo).toBe(0);
    await said(10).waitFor();
    await oleg.page.keyboard.press('End');
    await transcript(oleg).getByText('Вы ещё здесь?').waitFor();
    await said(LONG).waitFor();
    expect(Math.max(most, await drawn())).toBeLessThan(200);
  });
});
