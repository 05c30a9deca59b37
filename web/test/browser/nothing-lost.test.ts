import { beforeAll, describe, expect } from 'vitest';
import { hire, mustDesk, newCompany } from '../../../functions/test/flows/world.ts';
import type { Person } from '../../../functions/test/flows/world.ts';
import { expectAccessible } from './accessible.ts';
import { card, panel, reply, setStatus, transcript } from './desk.ts';
import { signIn } from './guest.ts';
import { story } from './story.ts';
import { callOperator, chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { counts, holds, isAbsent } from './seen.ts';
import { storyBrowser } from './window.ts';

// Errors that the browser logs for the network that the story cuts (Firestore then tests the connection), and for the refusal that the story is about.
const cut =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK|Could not reach|WebChannelConnection|net::|cleardot\.gif|403 \(Forbidden\)/;
const browser = storyBrowser((complaint) => cut.test(complaint));
let oleg: Window;
let visitor: Window;
let companyId: string;
let people: { admin: Person; oleg: Person };

const chapter = story();

beforeAll(async () => {
  const made = await newCompany();
  companyId = made.companyId;
  people = { admin: made.admin, oleg: await hire(made.admin, 'operator', 'Олег') };
  [oleg, visitor] = [await browser.open('Олег'), await browser.open('посетитель')];
  await signIn(oleg, people.oleg.email);
  await setStatus(oleg, 'Работаю');
  await openChat(visitor, companyId);
  await callOperator(visitor);
  await card(oleg, /Клиент #/).click();
  await panel(oleg).getByRole('button', { name: 'Перехватить', exact: true }).click();
  await reply(oleg, 'Здравствуйте!');
});
const composer = () => panel(oleg).getByRole('textbox', { name: 'Сообщение', exact: true });
const send = async (words: string) => {
  await composer().fill(words);
  await oleg.page.keyboard.press('Enter');
};
const own = (words: string) => transcript(oleg).locator('[data-from=operator]', { hasText: words });
const sentOnce = async (words: string) => {
  await conversation(visitor).getByText(words).first().waitFor();
  await own(words).locator('time').waitFor();
  await counts(conversation(visitor).getByText(words), 1);
  await counts(own(words), 1);
};

const listening = '**/google.firestore.v1.Firestore/Listen/**';
const held = () => panel(oleg).getByText('Отправится, как только переписка обновится');
const becomesOld = async () => {
  // The conversation must be on the screen first, since an operator who has not seen it is asked in any case.
  await own('Скоро вернусь').locator('time').waitFor();
  // The state after a computer wakes up: the browser has noticed nothing, and the connection to the database is dead.
  await oleg.page.route(listening, () => {});
  await oleg.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await oleg.page.getByText('Обновляем…').first().waitFor();
};

describe('Nothing is lost', () => {
  chapter('the operator sees that a message was sent, then that it has arrived, then that it was read', async () => {
    await panel(oleg).getByText('Прочитано клиентом').waitFor();
    await chat(visitor).getByRole('button', { name: 'Свернуть чат', exact: true }).click();
    await reply(oleg, 'Вижу ваш заказ');
    await panel(oleg).getByText('Доставлено').waitFor();
    await visitor.page.goto('about:blank');
    await reply(oleg, 'Он в пути');
    await panel(oleg).getByText('Отправлено').waitFor();
    await openChat(visitor, companyId);
    await panel(oleg).getByText('Прочитано клиентом').waitFor();
  });

  chapter('what is written without a network waits, survives the page, and goes by itself, once', async () => {
    await oleg.context.setOffline(true);
    await send('Написано без сети');
    await panel(oleg).getByText('Ждёт связи и уйдёт сам').waitFor();
    await oleg.page.getByText('Нет интернета.').first().waitFor();
    await expectAccessible(oleg.page);
    await send('И ещё одно');
    // A crash closes the page, but the written words are kept.
    const address = oleg.page.url();
    await oleg.page.goto('about:blank');
    await oleg.context.setOffline(false);
    await oleg.page.goto(address);
    for (const words of ['Написано без сети', 'И ещё одно']) await own(words).locator('time').waitFor();
    for (const words of ['Написано без сети', 'И ещё одно']) await sentOnce(words);
  });

  chapter('goes as soon as the network is back, and what the client wrote meanwhile is there', async () => {
    await oleg.context.setOffline(true);
    await send('Отвечаю из туннеля');
    await panel(oleg).getByText('Ждёт связи и уйдёт сам').waitFor();
    await write(visitor, 'Вы ещё здесь?');
    await oleg.context.setOffline(false);
    await own('Отвечаю из туннеля').locator('time').waitFor();
    await transcript(oleg).getByText('Вы ещё здесь?').waitFor();
    await sentOnce('Отвечаю из туннеля');
    await oleg.page.getByText('Обновляем…').waitFor({ state: 'hidden' });
  });

  chapter('signing out asks while something waits for the network', async () => {
    await oleg.context.setOffline(true);
    await send('Скоро вернусь');
    await panel(oleg).getByText('Ждёт связи и уйдёт сам').waitFor();
    await oleg.page.getByRole('button', { name: /^Аккаунт: / }).click();
    await oleg.page.getByRole('menuitem', { name: 'Выйти', exact: true }).click();
    const question = oleg.page.getByRole('dialog', { name: 'Выйти', exact: true });
    await question.getByText('Не отправлено: 1 сообщение.').waitFor();
    await expectAccessible(oleg.page);
    await question.getByText('Отмена', { exact: true }).click();
    await oleg.context.setOffline(false);
    await own('Скоро вернусь').locator('time').waitFor();
    await sentOnce('Скоро вернусь');
    await oleg.page.getByText('Обновляем…').waitFor({ state: 'hidden' });
  });

  chapter('closing and transferring ask before a draft is left behind', async () => {
    await composer().fill('Не дописал');
    const question = oleg.page.getByRole('dialog', { name: 'Есть неотправленный текст', exact: true });
    for (const [button, words] of [
      ['закрыть чат', 'Закрыть чат без него?'],
      ['Передать', 'Передать чат без него?'],
    ] as const) {
      await panel(oleg).getByRole('button', { name: button, exact: true }).click();
      await question.getByText(words).waitFor();
      await expectAccessible(oleg.page);
      await question.getByText('Отмена', { exact: true }).click();
      await holds(composer(), 'Не дописал');
    }
    await composer().fill('');
  });

  chapter('a draft is kept for each chat, also over a reload', async () => {
    await composer().fill('Не дописал');
    await oleg.page.reload();
    await composer().waitFor();
    await expect.poll(() => composer().inputValue(), { timeout: 30_000 }).toBe('Не дописал');
    await composer().fill('');
  });

  chapter(
    'on a screen that may be old an answer is held before its writer’s eyes, and goes by itself when nothing new was said',
    async () => {
      await becomesOld();
      await send('Ваш заказ собран');
      await held().waitFor();
      await expectAccessible(oleg.page);
      await holds(composer(), '');
      await isAbsent(own('Ваш заказ собран').locator('time'), held());
      await oleg.page.unroute(listening);
      await own('Ваш заказ собран').locator('time').waitFor();
      await sentOnce('Ваш заказ собран');
      await held().waitFor({ state: 'detached' });
    },
  );

  chapter('on a screen that may be old an answer is asked about when the client has written meanwhile', async () => {
    await becomesOld();
    await send('Ваш заказ доставлен');
    await held().waitFor();
    await write(visitor, 'Заказ отменён!');
    await oleg.page.unroute(listening);
    await transcript(oleg).getByText('Заказ отменён!').waitFor();
    await panel(oleg).getByText('Клиент написал ещё сообщение.').waitFor();
    await expectAccessible(oleg.page);
    await isAbsent(
      conversation(visitor).getByText('Ваш заказ доставлен'),
      conversation(visitor).getByText('Заказ отменён!'),
    );
    await panel(oleg).getByRole('button', { name: 'Вернуть в поле', exact: true }).click();
    await expect.poll(() => composer().inputValue()).toBe('Ваш заказ доставлен');
    await composer().fill('');
  });

  chapter('words of the client that are not on the screen are shown before the answer goes', async () => {
    for (let i = 0; i < 12; i++) await reply(oleg, `Строка ${i}\nвторая\nтретья`);
    await transcript(oleg).focus();
    await oleg.page.keyboard.press('Home');
    await panel(oleg).getByRole('button', { name: 'К последним сообщениям', exact: true }).waitFor();
    await write(visitor, 'Стойте, адрес другой');
    await panel(oleg).getByRole('button', { name: 'Новые сообщения', exact: true }).waitFor();
    await send('Отправляю по старому адресу');
    await panel(oleg).getByText('Клиент написал ещё сообщение. Прочитайте его, прежде чем отправить своё.').waitFor();
    await isAbsent(
      conversation(visitor).getByText('Отправляю по старому адресу'),
      conversation(visitor).getByText('Стойте, адрес другой'),
    );
    await transcript(oleg).getByText('Стойте, адрес другой').waitFor();
    await panel(oleg).getByRole('button', { name: 'Вернуть в поле', exact: true }).click();
    await panel(oleg).getByText('Клиент написал ещё сообщение.').waitFor({ state: 'detached' });
    await composer().fill('Исправил адрес');
    await oleg.page.keyboard.press('Enter');
    await conversation(visitor).getByText('Исправил адрес').waitFor();
  });

  chapter('what was kept for a chat that has become somebody else’s is refused in words, and not lost', async () => {
    await oleg.context.setOffline(true);
    await send('Уже не моё');
    await panel(oleg).getByText('Ждёт связи и уйдёт сам').waitFor();
    const chatId = new URL(oleg.page.url()).pathname.split('/').at(-1)!;
    await mustDesk(people.admin, 'transfer', { chatId, operatorId: null, expectedOwnerId: people.oleg.uid, note: '' });
    await oleg.context.setOffline(false);
    await oleg.page.getByText('Этот чат теперь не у вас').waitFor();
    await oleg.page.getByText('Не отправлено. Это не ваш чат. Сейчас у него нет оператора.').waitFor();
    await isAbsent(
      oleg.page.getByRole('button', { name: 'Вернуть в поле', exact: true }),
      oleg.page.getByRole('button', { name: 'Копировать', exact: true }),
    );
    await expectAccessible(oleg.page);
  });
});
