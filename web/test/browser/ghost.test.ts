import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { settle } from '../../../functions/src/work/chat/settle.ts';
import { company } from '../../../functions/test/flows/database.ts';
import { hire, newCompany } from '../../../functions/test/flows/world.ts';
import { goTo } from './admin.ts';
import { card } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { openBrowser } from './window.ts';

const tell = story();
let browser: Awaited<ReturnType<typeof openBrowser>>;
let companyId: string;
let vera: Window;
let client: Window;

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  const supervisor = await hire(made.admin, 'supervisor', 'Вера');
  browser = await openBrowser();
  [vera, client] = [await browser.open('Вера'), await browser.open('Клиент')];
  await signIn(vera, supervisor.email);
});
afterAll(() => browser.close());
beforeEach(() => () => expect(browser.complaints()).toEqual([]));

const cards = () => card(vera, 'Клиент #');

/** The client has been away for an hour, and what is due for their waiting chat happens. */
async function missed(): Promise<void> {
  const [found] = (await company(companyId).collection('chats').where('state', '==', 'queued').get()).docs;
  const since = new Date(Date.now() - 3_600_000);
  await company(companyId).collection('visitors').doc(found!.get('visitorId')).update({ hereUntil: since });
  await found!.ref.update({ seenUntil: since });
  await settle(companyId, found!.id);
}

tell('a client who leaves the queue is shown as gone, and finds their place again when they come back', async () => {
  await openChat(client, companyId);
  // Without knowledge the bot hands over at once.
  await write(client, 'Где мой заказ?');
  await goTo(vera, 'Очередь');
  await cards().first().waitFor();
  const address = client.page.url();
  await client.page.goto('about:blank');
  await missed();
  await cards().getByText('Ушёл').waitFor();
  // The chat was open and opens again by itself.
  await client.page.goto(address);
  await conversation(client).getByText('место в очереди за вами').waitFor();
  await cards().getByText('Ждёт').waitFor({ state: 'attached' });
  await cards().getByText('Ушёл').waitFor({ state: 'detached' });
});

tell('a supervisor ends what waits, and the client begins anew and knows it', async () => {
  await cards().getByRole('button', { name: 'Закрыть чат', exact: true }).click();
  await vera.page.getByRole('dialog').getByRole('button', { name: 'Закрыть чат', exact: true }).click();
  await cards().first().waitFor({ state: 'detached' });
  await chat(client).getByText('Следующее сообщение начнёт новый диалог.').waitFor();
  await write(client, 'Я ещё здесь');
  await conversation(client).getByText('Новый диалог').waitFor();
});
