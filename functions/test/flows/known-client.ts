import { cardOf } from '../../src/domain/review/card.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { keepWords } from '../../src/work/words/keep.ts';
import { whole } from './database.ts';
import { chatOf, messagesOf, talking } from './story.ts';
import type { Team } from './story.ts';
import { messageId, mustDesk, unique } from './world.ts';

/** Everything that is theirs: words that stand nowhere else, in every place that keeps words. */
export async function known({ companyId, admin, operators: [operator] }: Team) {
  if (operator === undefined) throw new Error('Nobody at work');
  const mark = `слово${unique()}`;
  const phone = `+7916${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const { visitor, chatId } = await talking(companyId, operator);
  const message = { id: messageId(), text: `Перезвоните ${mark}, пишите на ${mark}@example.com` };
  await visitor.post('contact', { phone, name: `Ольга ${mark}`, message });
  await mustDesk(operator, 'send', { chatId, id: messageId(), text: `Хорошо, ${mark}` });
  await mustDesk(operator, 'addNote', { chatId, id: messageId(), text: `Заметка ${mark}` });
  await mustDesk(operator, 'describe', { chatId, description: `Описание ${mark}`, version: 0 });
  await mustDesk(operator, 'mute', { chatId, forMs: MINUTE });
  await mustDesk(operator, 'unmute', { chatId });
  const seq = (await messagesOf(companyId, chatId)).find(({ text }) => text === message.text)!.seq;
  await mustDesk(operator, 'flag', { chatId, seq });
  await mustDesk(operator, 'close', { chatId });
  await visitor.post('rating', { chatId, score: 4, comment: `Отзыв ${mark}` });
  await mustDesk(admin, 'saveReview', {
    chatId,
    marks: cardOf(null, 'ru').criteria.map(({ id }) => ({ id, mark: 5 })),
    comment: `Разбор ${mark}`,
  });
  await keepWords(companyId, chatId);
  const again = await talking(companyId, operator, visitor);
  await visitor.post('messages', { id: messageId(), text: `Снова ${mark}` });
  const { visitorId } = await chatOf(companyId, chatId);
  return { visitor, visitorId, mark, phone, chatIds: [chatId, again.chatId] as const };
}

/** The words, the phone and the ids of a client that stand anywhere in the database. */
export const marksLeft = async ({ visitorId, mark, phone }: Awaited<ReturnType<typeof known>>) => {
  const all = await whole();
  return [mark, phone, phone.slice(2), visitorId].filter((one) => all.includes(one));
};
