import { beforeAll, describe, expect } from 'vitest';
import { becomes, publishKnowledge, toWork } from '../../../functions/test/flows/story.ts';
import type { Person, Visitor } from '../../../functions/test/flows/world.ts';
import { hire, newCompany, newVisitor } from '../../../functions/test/flows/world.ts';
import { FLOWER_SHOP } from '../../../functions/test/unit/bot/flower-shop.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './admin.ts';
import { card, panel, reply, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import type { Window } from './window.ts';
import { counts, isAbsent } from './seen.ts';
import { storyBrowser } from './window.ts';

const entry = (wanted: string) => FLOWER_SHOP.find(({ id }) => id === wanted)!;
const [PRICE, TIME, POSTCARD] = [entry('courier-price'), entry('courier-time'), entry('postcard')];
const UNKNOWN = 'почему банк не одобрил ипотеку';

const browser = storyBrowser();
let admin: Person;
let visitor: Visitor;
let oleg: Window;

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  admin = made.admin;
  await publishKnowledge(admin, made.companyId);
  const operator = await hire(admin, 'operator', 'Олег');
  await toWork(operator);
  visitor = newVisitor(made.companyId);
  await visitor.write(PRICE.phrasings[0]!);
  const called = await visitor.callOperator();
  if (!called.ok) throw new Error(called.reason);
  await becomes(made.companyId, called.output.chatId, 'assigned');
  oleg = await browser.open('Олег');
  await signIn(oleg, operator.email);
});

const composer = () => panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true });
const hints = () => panel(oleg).getByRole('region', { name: 'Подсказки из базы знаний', exact: true });
const hint = (title: string) => hints().getByRole('button', { name: new RegExp(`^${title}`) });

/** Light and dark. */
async function expectAccessibleInBothThemes({ page }: Window): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    await expectAccessible(page);
  }
}

describe('While a client waits', () => {
  chapter('their operator sees from which entry the bot has answered, and is not offered the same again', async () => {
    await card(oleg, /Клиент #/).click();
    await transcript(oleg).getByText(`Из базы знаний: «${PRICE.title}»`).waitFor();
    await visitor.write(`${TIME.phrasings[0]!}? И ${POSTCARD.phrasings[0]!}?`);
    await hints().getByText(TIME.title).waitFor();
    await hints().getByText(POSTCARD.title).waitFor();
    await isAbsent(hints().getByText(PRICE.title), hints().getByText(POSTCARD.title));
    await expect.poll(() => hints().getByRole('listitem').count()).toBeLessThanOrEqual(3);
    // Before the chat is taken there is no field to insert them into.
    await isAbsent(hint(TIME.title), hints().getByText(TIME.title));
  });

  chapter('an answer goes into the composer by one key, beside what is written there', async () => {
    await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
    await hint(TIME.title).waitFor();
    await expectAccessibleInBothThemes(oleg);
    await composer().fill('Добрый день!');
    await oleg.page.keyboard.press('Alt+Digit1');
    await expect.poll(() => composer().inputValue()).toBe(`Добрый день! ${TIME.answer}`);
    await oleg.page.keyboard.press('Control+z');
    await expect.poll(() => composer().inputValue()).toBe('Добрый день!');
    await hint(POSTCARD.title).click();
    await expect.poll(() => composer().inputValue()).toBe(`Добрый день! ${POSTCARD.answer}`);
    expect(await composer().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  chapter('the cards go when the client has been answered, and Escape hides those for one message', async () => {
    await reply(oleg, POSTCARD.answer);
    await hints().waitFor({ state: 'detached' });
    await visitor.write(TIME.phrasings[1]!);
    await hint(TIME.title).waitFor();
    await oleg.page.keyboard.press('Escape');
    await hints().waitFor({ state: 'detached' });
    expect(await composer().evaluate((field) => field === document.activeElement)).toBe(true);
    await visitor.write(`А ${TIME.phrasings[0]!}?`);
    await hint(TIME.title).waitFor();
    await hints()
      .getByRole('button', { name: /^Скрыть подсказки/ })
      .click();
    await hints().waitFor({ state: 'detached' });
    expect(await composer().evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('«Научить бота»', () => {
  const flagOn = (words: string) =>
    transcript(oleg)
      .locator('[data-from=visitor]', { hasText: words })
      .getByRole('button', { name: 'Научить бота', exact: true });

  chapter('sends a client’s message to the admin by the keyboard, and twice does no harm', async () => {
    await visitor.write(UNKNOWN);
    await transcript(oleg).getByText(UNKNOWN).waitFor();
    await transcript(oleg).focus();
    await oleg.page.keyboard.press('Tab');
    await oleg.page.keyboard.press('Tab');
    expect(await flagOn(UNKNOWN).evaluate((button) => button === document.activeElement)).toBe(true);
    await oleg.page.keyboard.press('Enter');
    await oleg.page.getByText('Отправлено администратору').waitFor();
    await expectAccessibleInBothThemes(oleg);
    await flagOn(UNKNOWN).click();
    const ours = transcript(oleg).locator('[data-from=bot], [data-from=operator]');
    await isAbsent(ours.getByRole('button', { name: 'Научить бота', exact: true }), flagOn(UNKNOWN));
  });

  chapter(
    'and the admin finds it in «Вопросы без ответа», with the operator’s answer once the chat is closed',
    async () => {
      const maria = await browser.open('Мария');
      await signIn(maria, admin.email);
      await goTo(maria, 'База знаний');
      const questions = maria.page.getByRole('list', { name: 'Вопросы без ответа', exact: true });
      await questions.getByText(UNKNOWN, { exact: true }).waitFor();
      await counts(questions.getByRole('listitem'), 1);
      await reply(oleg, 'С ипотекой мы не помогаем.');
      await panel(oleg).getByRole('button', { name: 'закрыть чат', exact: true }).click();
      await questions.getByText('С ипотекой мы не помогаем.').waitFor();
    },
  );
});
