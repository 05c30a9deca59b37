import './own-project.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClosedChat } from '../../src/domain/chat.ts';
import type { Message } from '../../src/domain/message.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { MOST_LINES_OF_PART, WORDS_VERSION } from '../../src/domain/words/part.ts';
import { isWorded } from '../../src/domain/words/worded.ts';
import type { WordsPart } from '../../src/domain/words/part.ts';
import { wantedOf } from '../../src/domain/words/wanted.ts';
import { CODEC, chatCodec, docOf, newId, words } from '../../src/store/refs.ts';
import { removeCompany } from '../../src/store/remove-company.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { fillWords } from '../../src/work/words/fill.ts';
import { keepWords } from '../../src/work/words/keep.ts';
import { sweepWords } from '../../src/work/words/sweep.ts';
import { SETTINGS, closed } from '../unit/world.ts';
import { chatDoc } from './death-scenes.ts';
import { company } from './database.ts';
import { contended } from './fault.ts';
import { founded } from './scene.ts';
import { chatOf } from './story.ts';

const soon = () => Date.now() + MINUTE;
const sweep = () => sweepWords(alone(soon()));

/** A chat that has closed with these lines of its visitor, as a sweep finds it. */
async function past(companyId: string, lines: readonly string[], more: Partial<ClosedChat> = {}): Promise<string> {
  const id = newId();
  const chat: ClosedChat = { ...closed(), id, companyId, seq: lines.length, ...more };
  const batch = chatDoc(companyId, id).firestore.batch();
  batch.create(chatDoc(companyId, id), chatCodec(SETTINGS).write(chat));
  for (const [i, text] of lines.entries()) {
    const message: Message = { seq: i + 1, id: `m${i}`, from: 'visitor', kind: 'text', choice: null, text, at: 1 };
    batch.create(docOf.message(companyId, id, i + 1).ref, CODEC.message.write(message));
  }
  await batch.commit();
  return id;
}

const keptOf = async (companyId: string): Promise<WordsPart[]> =>
  (await words(companyId).get()).docs.map((doc) => CODEC.words.read(doc.id, doc.data()));
const foundBy = async (companyId: string, typed: string) =>
  (await keptOf(companyId))
    .filter((part) => wantedOf(typed).keys.every((key) => key in part.words))
    .map(({ chatId }) => chatId);

let companyId: string;
beforeAll(async () => {
  companyId = await founded(0);
});

describe('A chat that has closed', () => {
  it('is found by its words after the next sweep, and only one save of it is made for that', async () => {
    const id = await past(companyId, ['Где мой заказ 12 345?', 'Ещё вопрос: самовывоз']);
    await sweep();
    expect(await foundBy(companyId, 'заказы 12345 ЕЩЕ')).toEqual([id]);
    const before = (await chatDoc(companyId, id).get()).updateTime;
    await sweep();
    await keepWords(companyId, id);
    expect((await chatDoc(companyId, id).get()).updateTime).toEqual(before);
    expect((await chatDoc(companyId, id).get()).get('unworded')).toBe(false);
  });

  it('is found once by two sweeps at the same time, beside the one that counts it', async () => {
    const id = await past(companyId, ['Тюльпаны завяли']);
    await Promise.all([sweep(), sweep(), countClosed(alone(soon())), keepWords(companyId, id)]);
    await countClosed(alone(soon()));
    await sweep();
    expect(await foundBy(companyId, 'тюльпан')).toEqual([id]);
    const chat = (await chatOf(companyId, id)) as ClosedChat;
    expect([isWorded(chat, SETTINGS.timeZone), chat.counted !== null]).toEqual([true, true]);
  });

  it('is kept with a rating, a topic and a phone that came later, and its words with them', async () => {
    const id = await past(companyId, ['Сломался кран']);
    await sweep();
    const rating = { score: 2, comment: '', at: 1 } as const;
    const chat = (await chatOf(companyId, id)) as ClosedChat;
    await chatDoc(companyId, id).set(
      chatCodec(SETTINGS).write({ ...chat, rating, client: { ...chat.client, phone: '+79161234567' } }),
    );
    await sweep();
    const [part] = (await keptOf(companyId)).filter(({ chatId }) => chatId === id);
    expect(part).toMatchObject({ rating: { score: 2 }, client: { phone: '+79161234567' }, phoneEnd: '4567' });
    expect(Object.keys(part!.words)).toEqual(expect.arrayContaining([...wantedOf('сломался кран').keys]));
  });

  it('and has said a great deal, is found by its last words as by its first', async () => {
    const lines = Array.from({ length: MOST_LINES_OF_PART + 5 }, (_, i) => `Строка${i} про фикус`);
    const id = await past(companyId, lines);
    await sweep();
    expect(await foundBy(companyId, 'строка0')).toEqual([id]);
    expect(await foundBy(companyId, `строка${lines.length - 1}`)).toEqual([id]);
    expect(await foundBy(companyId, 'фикус')).toEqual([id, id]);
  });

  it('and of which nothing can be found, makes no document and is not looked at again', async () => {
    const id = await past(companyId, ['👍', 'и']);
    await sweep();
    expect((await keptOf(companyId)).some(({ chatId }) => chatId === id)).toBe(false);
    expect((await chatDoc(companyId, id).get()).get('unworded')).toBe(false);
  });
});

it('Chats that an earlier version has closed are found one after the other, the last closed first, and the company is told', async () => {
  const older = await founded(0);
  const ids = [];
  for (const closedAt of [1_000, 2_000, 3_000]) ids.push(await past(older, [`Диалог ${closedAt}`], { closedAt }));
  const without = Object.fromEntries(['worded', 'unworded'].map((name) => [name, null]));
  for (const id of ids) {
    const data = (await chatDoc(older, id).get()).data()!;
    await chatDoc(older, id).set(Object.fromEntries(Object.entries(data).filter(([name]) => !(name in without))));
  }
  await sweep();
  expect(await keptOf(older)).toEqual([]);
  await fillWords('minute', soon());
  expect((await keptOf(older)).map(({ chatId }) => chatId)).toEqual(ids.toReversed());
  expect((await docOf.company(older).ref.get()).get('wordsFrom').toMillis()).toBe(0);
  const done = (await docOf.filling().ref.get()).updateTime;
  await fillWords('minute', soon());
  expect((await docOf.filling().ref.get()).updateTime).toEqual(done);
  // One that a former version has closed while this went on: the night finds it.
  const late = await past(older, ['Опоздавший диалог'], { closedAt: Date.now() });
  await chatDoc(older, late).update({ unworded: false });
  await fillWords('night', soon());
  expect(await foundBy(older, 'опоздавший')).toEqual([late]);
});

it('One of them that could not be saved then is found after the next sweep', async () => {
  const older = await founded(0);
  const id = await past(older, ['Застрявший диалог'], { closedAt: 1_000 });
  await chatDoc(older, id).update({ unworded: FieldValue.delete() });
  const filling = { version: WORDS_VERSION, rounds: 0, began: Date.now(), after: older.slice(0, -1), before: null };
  const { ref, codec } = docOf.filling();
  await ref.set(codec.write(filling));
  await contended(16, () => fillWords('minute', soon()));
  expect(await keptOf(older)).toEqual([]);
  await sweep();
  expect(await foundBy(older, 'застрявший')).toEqual([id]);
});

it('A company that ends takes its words with it', async () => {
  const ended = await founded(0);
  await past(ended, ['Секрет']);
  await sweep();
  expect(await keptOf(ended)).toHaveLength(1);
  await removeCompany(ended, []);
  expect((await company(ended).listCollections()).map(({ id }) => id)).toEqual([]);
});
