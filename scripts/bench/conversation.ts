import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { openDoors } from '../doors.ts';
import { enteredAt, shownAt } from './eye.ts';
import { momentsOf } from './page-moments.ts';
import { foundCompany } from './history-company.ts';
import { openStore } from './team.ts';

const OPERATOR_LINE = '.transcript [data-from=visitor]';
const VISITOR_LINE = '.line.operator';
const CARD = '.list-body li.card';

/**
 * A client on a company's page and the operator who has taken their chat, each in a browser profile of their own. Each `…Writes` types words and presses
 * Enter after `pause` ms, since people type for longer: the sign that they type has been handled by then. It returns when Enter was pressed and when the words appeared on the other side, in ms since 1970. `operatorStarts` opens the dashboard again and
 * returns the ms until the own chat is shown.
 */
export async function openConversation(
  env: Record<string, string>,
  newContext: () => Promise<BrowserContext>,
  pause: number,
) {
  const hosting = env['RTNO_HOSTING_URL']!;
  const found = await foundCompany(
    openDoors({
      functions: env['RTNO_FUNCTIONS_URL']!,
      auth: env['FIREBASE_AUTH_EMULATOR_HOST']!,
      mailbox: env['RTNO_MAILBOX_URL']!,
    }),
    0,
  );
  const operator = await (await newContext()).newPage();
  await operator.goto(`${hosting}/dashboard/`);
  await operator.getByLabel('Электронная почта').fill(found.email);
  await operator.getByLabel('Пароль').fill(found.password);
  await operator.getByRole('button', { name: 'Войти', exact: true }).click();
  await operator.getByRole('link', { name: 'Дашборд' }).click();
  await operator.getByRole('button', { name: /^Статус: / }).click();
  await operator.getByRole('menuitemradio', { name: 'Работаю', exact: true }).click();

  const visitor = await (await newContext()).newPage();
  await visitor.goto(`${hosting}/demo/?company=${found.companyId}`);
  await visitor.getByRole('button', { name: /^Чат с поддержкой/ }).click();
  const element = await visitor.locator('iframe[data-rtno-chat-frame]').elementHandle();
  const widget = (await element!.contentFrame())!;
  await widget.getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill('Где мой заказ?');
  await widget.locator('button[type=submit]').click();
  await widget.getByRole('button', { name: 'Позвать оператора', exact: true }).click();

  await operator.locator(`${CARD} a`).first().click();
  await operator.getByRole('button', { name: 'Перехватить', exact: true }).click();
  const answer = operator.getByRole('textbox', { name: 'Сообщение', exact: true });
  await answer.waitFor();
  const chatId = new URL(operator.url()).pathname.split('/').at(-1)!;
  const question = widget.getByRole('textbox', { name: 'Ваше сообщение', exact: true });

  return {
    async visitorWrites(text: string) {
      await question.fill(text);
      await wait(pause);
      const shown = shownAt(operator, OPERATOR_LINE, text);
      await question.press('Enter');
      const at = await shown;
      return { text, entered: await enteredAt(widget), shown: at };
    },
    async operatorWrites(text: string) {
      await answer.fill(text);
      await wait(pause);
      const shown = shownAt(widget, VISITOR_LINE, text);
      await answer.press('Enter');
      const at = await shown;
      return { text, entered: await enteredAt(operator), shown: at };
    },
    async operatorStarts() {
      await operator.goto('about:blank');
      await operator.goto(`${hosting}/dashboard/`, { waitUntil: 'commit' });
      const at = await shownAt(operator, CARD, '');
      return at - (await operator.evaluate(() => performance.timeOrigin));
    },
    /** What the two pages have noted (page-moments.ts). */
    noted: async () => ({ visitor: await momentsOf(widget), operator: await momentsOf(operator) }),
    /** When the database saved each message, by its text. */
    async savedAt() {
      const { messages } = await openStore();
      const { docs } = await messages(found.companyId, chatId).get();
      const saved = new Map(docs.map((doc) => [doc.get('text'), doc.createTime]));
      return (text: string) => {
        const time = saved.get(text)!;
        return time.seconds * 1_000 + time.nanoseconds / 1e6;
      };
    },
  };
}
