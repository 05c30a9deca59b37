import './own-project.ts';
import { expect, it } from 'vitest';
import { visitorWrites } from '../../src/domain/chat/visitor-writes.ts';
import { saveChange } from '../../src/work/chat/chat-save.ts';
import { letBotAnswer } from './bot-turn.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { UNCLEAR, servingShop } from './shop.ts';
import { messagesOf, unanswered } from './story.ts';

it('a button pressed just before the client writes a question is answered, and so is the question', async () => {
  const shop = await servingShop({ botLevel: 'careful' });
  const { companyId, idOf } = shop;
  const { visitorId, chatId } = await unanswered(companyId, UNCLEAR);
  await letBotAnswer(companyId, chatId);
  expect((await messagesOf(companyId, chatId)).at(-1)).toMatchObject({ kind: 'choices' });

  const writes = (text: string, choice: string | null) =>
    decide(async (unit) => {
      const [company, chat] = await unit.readEach(docOf.company(companyId), docOf.chat(companyId, chatId));
      const visitor = await unit.read(docOf.visitor(companyId, visitorId));
      const wrote = visitorWrites(chat!, visitor!, { id: newId(), text, choice }, Date.now());
      if (wrote.ok) saveChange(unit, company!, wrote);
      return wrote;
    });
  expect(await writes('Стоимость доставки букета', idOf('courier-price'))).toMatchObject({ ok: true });
  expect(await writes('как ухаживать за розами', null)).toMatchObject({ ok: true });
  await letBotAnswer(companyId, chatId);

  expect((await messagesOf(companyId, chatId)).at(-1)).toMatchObject({
    from: 'bot',
    entryId: idOf('courier-price'),
    text: 'Доставка по городу стоит 300 рублей.\n\nМеняйте воду каждый день и подрезайте стебли.',
  });
});
