import { beforeAll, describe, expect } from 'vitest';
import { docOf } from '../../../functions/src/store/refs.ts';
import { settle } from '../../../functions/src/work/chat/settle.ts';
import { dayOf, daysBefore } from '../../../functions/src/domain/day.ts';
import { classOf } from '../../../functions/src/domain/report/sketch.ts';
import { storedAs } from '../../../functions/src/domain/report/day-doc.ts';
import { KEY } from '../../../functions/src/domain/report/tally.ts';
import { emptyDay } from '../../../functions/src/domain/stats.ts';
import { MINUTE } from '../../../functions/src/domain/time.ts';
import { company } from '../../../functions/test/flows/database.ts';
import { publishKnowledge } from '../../../functions/test/flows/story.ts';
import { newCompany } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { goToSettings } from './admin.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

const browser = storyBrowser();
const chapter = story();
let inna: Window;
let client: Window;
let companyId: string;

/** Yesterday 14 of 40 chats with the bot were silent for half an hour, and 6 more for a quarter. */
async function hadYesterday(): Promise<void> {
  const day = daysBefore(dayOf(Date.now(), 'Europe/Moscow'), 1);
  const longest = (minutes: number) => KEY.longest('withBot', classOf(minutes * MINUTE));
  const total = { [KEY.chats]: 40, [longest(30)]: 14, [longest(15)]: 6, [KEY.mark('bot')]: 40 };
  const { doc, ref } = { doc: storedAs({ ...emptyDay(day), total }, 0).doc, ref: docOf.stats(companyId, day).ref };
  await ref.set(doc);
}

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  await publishKnowledge(made.admin, companyId);
  await hadYesterday();
  [inna, client] = [await browser.open('Инна'), await browser.open('клиент')];
  await signIn(inna, made.admin.email);
});

const save = async () => {
  await inna.page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await inna.page.getByText('Настройки сохранены').first().waitFor();
};

/** The client's chat with the bot has been silent for so long, and what is due happens. */
async function silentFor(minutes: number): Promise<void> {
  const [found] = (await company(companyId).collection('chats').where('state', '==', 'bot').get()).docs;
  await found!.ref.update({ lastVisitorAt: new Date(Date.now() - minutes * MINUTE) });
  await settle(companyId, found!.id);
}

describe('Правила работы и тексты', () => {
  chapter('правило объясняет себя и говорит, что сделало бы вчера, пока его вводят', async () => {
    await goToSettings(inna, 'Правила работы');
    const idle = inna.page.getByRole('spinbutton', { name: 'Закрывать чат с ботом, если клиент молчит', exact: true });
    await inna.page.getByText('Вчера это закрыло бы 14 чатов из 40.', { exact: true }).waitFor();
    await idle.fill('15');
    await inna.page.getByText('Вчера это закрыло бы 20 чатов из 40.', { exact: true }).waitFor();
    await inna.page.getByRole('spinbutton', { name: 'Предупреждать клиента за', exact: true }).fill('5');
    await inna.page.getByText('Вчера предупредили бы в 20 чатах.', { exact: true }).waitFor();
    await expectAccessible(inna.page);
    await save();
  });

  chapter('тексты видно так, как их прочтёт клиент, и на каждом языке', async () => {
    await goToSettings(inna, 'Тексты');
    const greeting = inna.page.getByRole('textbox', { name: 'Приветствие', exact: true });
    await greeting.fill('Здравствуйте, я {operator}!');
    await inna.page.getByText('Здесь не бывает {operator}. Можно: {company}.').waitFor();
    await greeting.fill('Вас приветствует {company}.');
    await inna.page.locator('.client-view', { hasText: /^.*Вас приветствует (?!\{)/ }).waitFor();
    await inna.page.getByRole('button', { name: 'Добавить: English', exact: true }).click();
    await inna.page.getByRole('textbox', { name: 'Приветствие', exact: true }).fill('Hello from {company}.');
    await expectAccessible(inna.page);
    await save();
  });

  chapter('клиент читает их на своём языке, и бот предупреждает его, прежде чем закрыть чат', async () => {
    await openChat(client, companyId);
    await conversation(client)
      .getByText(/^Вас приветствует /)
      .waitFor();
    await write(client, 'Сколько стоит доставка букета?');
    await conversation(client).getByText(/руб/).first().waitFor();
    await silentFor(11);
    await conversation(client).getByText('диалог закроется через 5 мин').waitFor();
    const [found] = (await company(companyId).collection('chats').where('state', '==', 'bot').get()).docs;
    await found!.ref.update({ remindedAt: new Date(Date.now() - 5 * MINUTE) });
    await settle(companyId, found!.id);
    await chat(client).getByText('Как мы вам помогли?').waitFor();
  });

  chapter('прежний текст возвращается из истории', async () => {
    await goToSettings(inna, 'Тексты');
    await inna.page.getByRole('button', { name: 'История: Приветствие', exact: true }).click();
    const dialog = inna.page.getByRole('dialog');
    await dialog.getByText('Вас приветствует {company}.').first().waitFor();
    await dialog.getByRole('button', { name: 'Взять этот вариант', exact: true }).first().click();
    await inna.page
      .getByRole('textbox', { name: 'Приветствие', exact: true })
      .and(inna.page.locator(':not(:focus)'))
      .waitFor();
    await expect
      .poll(() => inna.page.getByRole('textbox', { name: 'Приветствие', exact: true }).inputValue())
      .toBe('Здравствуйте! Опишите свой вопрос, и мы ответим.');
    await save();
  });
});
