import { beforeAll } from 'vitest';
import { MINUTE } from '../../../functions/src/domain/time.ts';
import { company } from '../../../functions/test/flows/database.ts';
import type { Team } from '../../../functions/test/flows/story.ts';
import { becomes, staffed } from '../../../functions/test/flows/story.ts';
import { eventually, messageId, mustDesk } from '../../../functions/test/flows/world.ts';
import { story } from './story.ts';
import { chat, conversation, openChat, write } from './widget.ts';
import type { Window } from './window.ts';
import { storyBrowser } from './window.ts';

let team: Team;
const browser = storyBrowser();
let visitor: Window;

const chapter = story();

beforeAll(async () => {
  team = await staffed(1);
  visitor = await browser.open('посетитель');
});

/** The visitor's open chat. */
const openChatId = () =>
  eventually(async () => {
    const { docs } = await company(team.companyId).collection('chats').get();
    return docs.find((doc) => doc.get('state') !== 'closed')?.id;
  }, 'a chat that goes on');

chapter('a client who returns again and again hears every operator, in the same widget', async () => {
  const [operator] = team.operators;
  await openChat(visitor, team.companyId);
  for (let n = 1; n <= 10; n++) {
    await write(visitor, `Вопрос ${n}.`);
    const chatId = await openChatId();
    await becomes(team.companyId, chatId, 'assigned');
    await mustDesk(operator!, 'take', { chatId });
    await mustDesk(operator!, 'send', { chatId, id: messageId(), text: `Ответ ${n}.` });
    await conversation(visitor).getByText(`Ответ ${n}.`, { exact: true }).waitFor();
    await chat(visitor).locator('.state.active').waitFor();
    await mustDesk(operator!, 'close', { chatId });
    // In every second round the client writes before the widget can know that the chat is closed.
    if (n % 2 === 0) await chat(visitor).locator('.state.closed').waitFor();
  }
});

chapter('a client who was muted and is free again is told so, and sends what was typed', async () => {
  const [operator] = team.operators;
  await write(visitor, 'Ещё вопрос.');
  const chatId = await openChatId();
  await becomes(team.companyId, chatId, 'assigned');
  await mustDesk(operator!, 'take', { chatId });
  await mustDesk(operator!, 'mute', { chatId, forMs: 15 * MINUTE });
  await chat(visitor).getByRole('textbox', { name: 'Ваше сообщение', exact: true }).fill('Алло!');
  await chat(visitor).getByRole('button', { name: 'Отправить', exact: true }).click();
  await conversation(visitor).getByText('Сейчас вы не можете отправлять сообщения.').waitFor();
  // Browsers log every refusal as an error.
  browser.complaints();
  await mustDesk(operator!, 'unmute', { chatId });
  await conversation(visitor).getByText('Теперь сообщение можно отправить.').waitFor();
  await conversation(visitor).getByRole('button', { name: 'Отправить', exact: true }).click();
  await conversation(visitor).locator('.visitor', { hasText: 'Алло!' }).locator('time').waitFor();
});
