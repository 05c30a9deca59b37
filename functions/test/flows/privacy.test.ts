import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClientPart, ExportCursor } from '../../src/domain/privacy/client-part.ts';
import { beginErasure } from '../../src/domain/privacy/erasure.ts';
import { DAY, MINUTE } from '../../src/domain/time.ts';
import { erasureDoc, removeCounted } from '../../src/store/erase.ts';
import { docOf, messages, newId, words } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { carryErasure, sweepErasures } from '../../src/work/privacy/erase-client.ts';
import { keepNoLonger } from '../../src/work/privacy/keep-no-longer.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { keepWords } from '../../src/work/words/keep.ts';
import { company } from './database.ts';
import { known, marksLeft } from './known-client.ts';
import { chatOf, messagesOf, operatorOf, setSettings, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { callDesk, messageId, mustDesk, newVisitor } from './world.ts';

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

/** An erasure as it is when its process dies right after the save. */
async function begun(visitorId: string): Promise<string> {
  const id = newId();
  await decide(async (unit) => {
    const doc = docOf.visitor(companyId, visitorId);
    const visitor = (await unit.read(doc))!;
    unit.put(doc, { ...visitor, erasing: id });
    const what = { id, companyId, by: team.admin.uid, visitorId, of: 2 };
    unit.create(erasureDoc(companyId, id), beginErasure(what, Date.now()));
    return { ok: true };
  });
  return id;
}

const erasureOf = async (id: string) => (await erasureDoc(companyId, id).ref.get()).data()!;
const soon = () => Date.now() + MINUTE;

describe('One client', () => {
  it('is found by phone, e-mail, name and number, and gets everything of themselves in parts', async () => {
    const client = await known(team);
    const { visitorId, mark, phone } = client;
    const { client: shown } = await chatOf(companyId, client.chatIds[0]);
    for (const query of [
      phone,
      `8 ${phone.slice(2)}`,
      `${mark}@example.com`,
      `ольга ${mark}`,
      mark.toUpperCase(),
      `#${shown.number}`,
    ]) {
      const { clients } = await mustDesk(team.admin, 'findClients', { query });
      expect([query, clients.map(({ id, chats }) => [id, chats])]).toEqual([query, [[visitorId, 2]]]);
    }
    const parts: ClientPart[] = [];
    for (let after: ExportCursor | null = null; ;) {
      const answer: { part: ClientPart; after: ExportCursor | null } = await mustDesk(team.admin, 'exportClient', {
        visitorId,
        after,
      });
      parts.push(answer.part);
      if ((after = answer.after) === null) break;
    }
    expect(parts.map(({ kind }) => kind)).toEqual(['client', 'chat', 'chat', 'end']);
    expect(parts[0]).toMatchObject({
      client: { phone, name: `Ольга ${mark}` },
      questions: [{ text: expect.stringContaining(mark) }],
    });
    const all = JSON.stringify(parts);
    for (const words of ['Перезвоните', 'Хорошо,', 'Заметка', 'Описание', 'Отзыв', 'Снова'])
      expect(all).toContain(`${words} ${mark}`);
    expect(all).not.toContain('tokenHash');
    const told = await company(companyId).collection('audit').where('command', '==', 'exportClient').get();
    expect(told.docs.map((doc) => doc.data()['about'])).toEqual([{ what: 'company', id: companyId }]);
  });

  it('is erased everywhere, also from an open chat, and the figures stay', async () => {
    const client = await known(team);
    const { visitor, visitorId, chatIds } = client;
    await countClosed(alone(soon()));
    const figures = (await chatOf(companyId, chatIds[0])) as never as { metrics: unknown; rating: { score: number } };
    expect(await marksLeft(client)).toHaveLength(4);
    const [{ erasureId }] = await Promise.all([
      mustDesk(team.admin, 'eraseClient', { visitorId }),
      // The client writes at the same moment: either it goes with the rest, or it is refused.
      visitor.post('messages', { id: messageId(), text: `Пишу ${client.mark}` }),
    ]);
    await sweepErasures(alone(soon()));
    expect(await marksLeft(client)).toEqual([]);
    expect(await erasureOf(erasureId)).toMatchObject({
      state: 'done',
      visitorId: null,
      by: team.admin.uid,
      counts: { chats: 2, notes: 1, questions: 1, clients: 1 },
    });
    const left = await chatOf(companyId, chatIds[0]);
    expect(left).toMatchObject({ metrics: figures.metrics, rating: { score: 4, comment: '' }, emptied: true });
    expect((await chatOf(companyId, chatIds[1])).state).toBe('closed');
    expect((await operatorOf(companyId, team.operators[0]!.uid)).openChats).not.toContain(chatIds[1]);
    // The audit tells that it was done, and of nobody. Whoever asks again finds nobody to erase.
    const told = await company(companyId).collection('audit').where('command', '==', 'eraseClient').get();
    expect(told.docs.at(-1)!.data()).toMatchObject({ about: { what: 'company' }, before: null, after: null });
    expect(await callDesk(team.admin, 'eraseClient', { visitorId })).toMatchObject({ reason: 'unknown-client' });
    const note = { chatId: chatIds[0], id: messageId(), text: 'Звонил снова' };
    expect(await callDesk(team.operators[0]!, 'addNote', note)).toMatchObject({ reason: 'chat-emptied' });
    // A sweep of the words that began before finds nothing to keep.
    await keepWords(companyId, chatIds[0]);
    expect((await words(companyId).where('chatId', '==', chatIds[0]).get()).size).toBe(0);
  });

  it('is erased to the end when the job was killed in the middle, and each document is counted once', async () => {
    const client = await known(team);
    const { visitor, visitorId, chatIds } = client;
    const said = (await Promise.all(chatIds.map((id) => messagesOf(companyId, id)))).flat().length;
    const id = await begun(visitorId);
    expect(await visitor.post('messages', { id: messageId(), text: 'Вы здесь?' })).toMatchObject({
      reason: 'unknown-visitor',
    });
    // Asked again while it runs: the same erasure.
    const doc = erasureDoc(companyId, id);
    await carryErasure(companyId, id, 0);
    expect(await erasureOf(id)).toMatchObject({ state: 'running', holder: null });
    await removeCounted(messages(companyId, chatIds[0]), doc.ref, 'messages');
    await doc.ref.update({ holder: 'somebody who has died' });
    expect(await mustDesk(team.admin, 'eraseClient', { visitorId })).toEqual({ erasureId: id });
    await sweepErasures(alone(soon()));
    expect(await marksLeft(client)).toEqual([]);
    // The open chat got a last notice when it was ended.
    expect(await erasureOf(id)).toMatchObject({ state: 'done', counts: { chats: 2, messages: said + 1, clients: 1 } });
    const { erasures } = await mustDesk(team.admin, 'readErasures', {});
    expect(erasures[0]).toMatchObject({ id, state: 'done' });
    await sweepErasures(alone(soon()));
    expect((await erasureOf(id))['counts'].messages).toBe(said + 1);
  });
});

describe('What the company keeps no longer', () => {
  it('goes in the night, with its clients; the figures stay, and a second night finds nothing to do', async () => {
    const operator = team.operators[0]!;
    const client = await known(team);
    const [old, open] = client.chatIds;
    await mustDesk(operator, 'close', { chatId: open });
    const stranger = await talking(companyId, operator);
    await mustDesk(operator, 'close', { chatId: stranger.chatId });
    const before = await chatOf(companyId, old);
    const long = Timestamp.fromMillis(Date.now() - 40 * DAY);
    for (const id of [old, open]) await docOf.chat(companyId, id).ref.update({ closedAt: long });
    const told = await company(companyId)
      .collection('audit')
      .add({ at: Timestamp.fromMillis(0), command: 'rename' });
    const night = () => keepNoLonger(companyId, Date.now(), soon());
    await night();
    expect(await chatOf(companyId, old)).not.toHaveProperty('emptied');
    await setSettings(team.admin, companyId, { keeping: { chats: 30, questions: 7, letters: 1, audit: 365 } });
    await night();
    expect(await marksLeft(client)).toEqual([]);
    const left = await chatOf(companyId, old);
    expect(left).toMatchObject({ emptied: true, metrics: (before as never as { metrics: unknown }).metrics });
    expect(await chatOf(companyId, stranger.chatId)).not.toHaveProperty('emptied');
    expect((await told.get()).exists).toBe(false);
    const stamp = (await docOf.chat(companyId, old).ref.get()).updateTime;
    await night();
    expect((await docOf.chat(companyId, old).ref.get()).updateTime).toEqual(stamp);
  });
});

describe('A consent that the company wants', () => {
  it('is kept with the message that gives it, with its wording, time and address, and shown to the staff and in the export', async () => {
    const text = 'Согласен на обработку персональных данных';
    await setSettings(team.admin, companyId, { consent: { asked: true, text, version: 77 } });
    const visitor = newVisitor(companyId);
    const message = () => ({ id: messageId(), text: 'Где заказ?' });
    expect(await visitor.post('messages', message())).toMatchObject({ reason: 'consent-wanted' });
    const sent = await visitor.post('messages', { ...message(), consent: 1 });
    if (!sent.ok) throw new Error(sent.reason);
    const { client, visitorId } = await chatOf(companyId, sent.output.chatId);
    expect(client).toMatchObject({ agreedTo: 1, agreedAt: expect.any(Number) });
    const { part } = await mustDesk(team.admin, 'exportClient', { visitorId, after: null });
    expect(part).toMatchObject({ consents: [{ version: 1, text, address: expect.stringMatching(/./) }] });
    // Off again: the other stories do not ask.
    await setSettings(team.admin, companyId, { consent: { asked: false, text, version: 1 } });
  });
});
