import type { Message } from '../../../functions/src/domain/message.ts';
import { CODEC, docOf } from '../../../functions/src/store/refs.ts';
import { chatOf, talking } from '../../../functions/test/flows/story.ts';
import type { Person, Visitor } from '../../../functions/test/flows/world.ts';

export const LONG = 5_000;
/** The number of the last message that the operator has read. */
export const READ = 4_880;

const WORDS = [
  'Здравствуйте!',
  'Заказ №%, когда его привезут?',
  'Спасибо',
  'Сейчас проверю, подождите немного, пожалуйста.',
];

export const wordsOf = (seq: number) =>
  `${seq}. ${WORDS[seq % WORDS.length]!.replace('%', String(seq))}${seq % 7 === 0 ? `\n${'Подробности заказа. '.repeat(9)}` : ''}`;

/** A conversation of 5,000 messages with an operator, the last 120 unread. It begins by the real doors, and most messages are written directly into the database. */
export async function longChat(companyId: string, operator: Person): Promise<{ visitor: Visitor; chatId: string }> {
  const talk = await talking(companyId, operator);
  const { chatId } = talk;
  const chat = await chatOf(companyId, chatId);
  const { ref } = docOf.chat(companyId, chatId);
  const begin = Date.now() - LONG * 60_000;
  for (let first = chat.seq + 1; first <= LONG; first += 500) {
    const writer = ref.firestore.batch();
    for (let seq = first; seq < Math.min(first + 500, LONG + 1); seq++)
      writer.set(docOf.message(companyId, chatId, seq).ref, CODEC.message.write(message(seq, begin, operator.uid)));
    await writer.commit();
  }
  await ref.update({ seq: LONG, readByOwner: READ });
  return talk;
}

function message(seq: number, begin: number, operatorId: string): Message {
  const said = { seq, id: `past-${seq}`, at: begin + seq * 60_000, text: wordsOf(seq) };
  return seq % 3 === 0 && seq <= READ
    ? { ...said, from: 'operator', kind: 'text', operatorId, firstName: 'Олег' }
    : { ...said, from: 'visitor', kind: 'text', choice: null };
}
