import { beforeAll, describe, expect, it } from 'vitest';
import { company } from './database.ts';
import { chatOf, messagesOf, setSettings, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { messageId, mustDesk } from './world.ts';

const CARD = '4276 3800 1234 5679';
const HIDDEN = '•••• •••• •••• 5679';

let team: Team;
let companyId: string;
beforeAll(async () => {
  team = await staffed(1);
  ({ companyId } = team);
});

describe('What the company hides', () => {
  it('is hidden at the door in everything that clients and staff write, also in several messages', async () => {
    const operator = team.operators[0]!;
    const own = [{ title: 'Договор', pattern: 'ДОГ-######' }];
    await setSettings(team.admin, companyId, { masking: { cards: true, passports: true, snils: true, own } });
    const { visitor, chatId } = await talking(companyId, operator);
    const sent = { id: messageId(), text: `Карта ${CARD}, паспорт 4510 123456, дог-123456, тел. 8 916 123-45-67` };
    const first = await visitor.post('messages', sent);
    expect(await visitor.post('messages', sent)).toEqual(first);
    await visitor.post('messages', { id: messageId(), text: '4276 3800' });
    await visitor.post('messages', { id: messageId(), text: '1234 5679' });
    await mustDesk(operator, 'send', { chatId, id: messageId(), text: `Вижу карту ${CARD}` });
    await mustDesk(operator, 'addNote', { chatId, id: messageId(), text: CARD });
    await mustDesk(operator, 'describe', { chatId, description: `Карта ${CARD}`, version: 0 });
    const texts = (await messagesOf(companyId, chatId)).slice(-4).map(({ text }) => text);
    expect(texts).toEqual([
      `Карта ${HIDDEN}, паспорт •••• ••••••, •••-••••••, тел. 8 916 123-45-67`,
      '•••• ••••',
      '•••• ••••',
      `Вижу карту ${HIDDEN}`,
    ]);
    const notes = await company(companyId).collection('chats').doc(chatId).collection('notes').get();
    expect(notes.docs.map((doc) => doc.data()['text'])).toEqual([HIDDEN]);
    await mustDesk(operator, 'close', { chatId });
    await visitor.post('rating', { chatId, score: 5, comment: `Верните на ${CARD}` });
    const closed = await chatOf(companyId, chatId);
    expect(closed).toMatchObject({ description: `Карта ${HIDDEN}`, rating: { comment: `Верните на ${HIDDEN}` } });
    expect(JSON.stringify(closed)).not.toMatch(/4276|3800/);
  });
});
