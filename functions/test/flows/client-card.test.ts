import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

import { DAY, MINUTE } from '../../src/domain/time.ts';
import { company } from './database.ts';
import { chatOf } from './story.ts';
import { callDesk, messageId, mustDesk } from './world.ts';
import { atWork } from './at-work.ts';

describe('The client’s card', () => {
  it('takes a phone as people type it, removes it, and refuses what is none', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    const set = (phone: string, version: number) => callDesk(oleg, 'setPhone', { chatId, phone, version });
    expect(await set('8 (916) 123-45-67', 0)).toEqual({ ok: true, output: { phone: '+79161234567', version: 1 } });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ phone: '+79161234567' });
    expect(await set('+44 20 7946 0958', 1)).toEqual({ ok: true, output: { phone: '+442079460958', version: 2 } });
    for (const phone of ['12', '+7 916', 'позвоните мне', '+7916123456789012']) {
      expect(await set(phone, 2)).toMatchObject({ ok: false, reason: 'phone-invalid' });
    }
    expect((await chatOf(companyId, chatId)).client.phone).toBe('+442079460958');
    await mustDesk(oleg, 'close', { chatId });
    const next = await visitor.callOperator();
    const nextId = next.ok ? next.output.chatId : '';
    expect((await chatOf(companyId, nextId)).client.phone).toBe('+442079460958');
    expect(await set('', 2)).toEqual({ ok: true, output: { phone: null, version: 3 } });
    expect((await chatOf(companyId, nextId)).client.phone).toBeNull();
  });

  it('reads a phone as one of the company’s country, whatever its language, and keeps the extension', async () => {
    const { companyId, admin, oleg, chatId } = await atWork();
    const set = async (phone: string) => {
      const { formVersion: version = 0 } = (await chatOf(companyId, chatId)).client;
      return callDesk(oleg, 'setPhone', { chatId, phone, version });
    };
    const choose = async (phoneCountry: string) => {
      const version: number = (await company(companyId).get()).get('formVersion') ?? 0;
      const settings = { ...DEFAULT_SETTINGS.en, phoneCountry };
      return callDesk(admin, 'saveSettings', { name: 'Tea', settings, version });
    };
    expect(await choose('RU')).toMatchObject({ ok: true });
    expect(await set('\u202d8 (495) 123-45-67 доб. 12\u202c')).toMatchObject({ output: { phone: '+74951234567' } });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ phone: '+74951234567', extension: '12' });
    expect(await set('8 916 123-45-67')).toMatchObject({ ok: true });
    expect((await chatOf(companyId, chatId)).client).not.toHaveProperty('extension');
    expect(await choose('GB')).toMatchObject({ ok: true });
    expect(await set('8 916 123-45-67')).toMatchObject({ reason: 'phone-invalid' });
    expect(await choose('QQ')).toMatchObject({ ok: false, reason: 'country-unknown' });
  });

  it('keeps a description, the topic that a person chose, and notes', async () => {
    const { companyId, admin, oleg, chatId, visitor } = await atWork();
    const subtopics = [{ id: 'courier', title: 'Курьер' }];
    const { topicId } = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Доставка', subtopics });
    await mustDesk(oleg, 'setTopic', { chatId, topicId, subtopicId: 'courier' });
    await mustDesk(oleg, 'describe', { chatId, description: 'Ждёт курьера\nс утра', version: 1 });
    const note = { chatId, id: messageId(), text: 'Постоянный клиент' };
    await mustDesk(oleg, 'addNote', note);
    await mustDesk(oleg, 'addNote', note);
    expect(await callDesk(oleg, 'addNote', { ...note, text: 'Другое' })).toMatchObject({ reason: 'message-id-reused' });
    expect(await callDesk(admin, 'addNote', note)).toMatchObject({ reason: 'message-id-reused' });
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({
      topic: { topicId, subtopicId: 'courier', by: 'operator' },
      description: 'Ждёт курьера\nс утра',
    });
    const notes = await company(companyId).collection('chats').doc(chatId).collection('notes').get();
    expect(notes.size).toBe(1);
    const wrong = { chatId, topicId: 'nosuchtopic', subtopicId: null };
    expect(await callDesk(oleg, 'setTopic', wrong)).toMatchObject({ reason: 'unknown-topic' });
    expect(await callDesk(oleg, 'setTopic', { chatId, topicId, subtopicId: 'plane' })).toMatchObject({
      reason: 'unknown-topic',
    });
    await mustDesk(oleg, 'describe', { chatId, description: '', version: 2 });
    expect(await chatOf(companyId, chatId)).toMatchObject({ description: '', topic: { topicId } });
    const shown = JSON.stringify(await visitor.conversation());
    for (const secret of ['Постоянный', 'курьера', topicId]) expect(shown).not.toContain(secret);
  });

  it('shows how far the owner has read, which only grows', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    await visitor.write('Раз');
    const { seq } = await chatOf(companyId, chatId);
    await mustDesk(oleg, 'markRead', { chatId, seq: 999 });
    await mustDesk(oleg, 'markRead', { chatId, seq: 1 });
    expect(await chatOf(companyId, chatId)).toMatchObject({ readByOwner: seq });
    expect((await visitor.conversation()).chat).toMatchObject({ readByOperator: seq });
  });
});

describe('«Замьютить»', () => {
  it('lets none of the visitor’s messages through until it ends or is taken back', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    await mustDesk(oleg, 'mute', { chatId, forMs: 10 * MINUTE });
    const { mutedUntil } = (await chatOf(companyId, chatId)).client;
    expect(mutedUntil).toBeGreaterThan(Date.now());
    const { seq } = await chatOf(companyId, chatId);
    const refused = await visitor.write('Алло!');
    expect(refused).toMatchObject({ ok: false, reason: 'muted', details: { now: { until: mutedUntil } } });
    expect(await visitor.callOperator()).toMatchObject({ ok: false, reason: 'muted' });
    expect(await chatOf(companyId, chatId)).toMatchObject({ seq, awaitingSince: null });
    await mustDesk(oleg, 'unmute', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ ok: true });
    expect(await chatOf(companyId, chatId)).toMatchObject({ seq: seq + 1, client: { mutedUntil: null } });
  });

  it('still holds in the visitor’s next chat, and can be ended from the old one', async () => {
    const { oleg, chatId, visitor } = await atWork();
    await mustDesk(oleg, 'mute', { chatId, forMs: DAY });
    await mustDesk(oleg, 'close', { chatId });
    expect(await visitor.write('Новый вопрос')).toMatchObject({ reason: 'muted' });
    await mustDesk(oleg, 'unmute', { chatId });
    expect(await visitor.write('Новый вопрос')).toMatchObject({ ok: true });
  });

  it('differs from blocking, which needs a supervisor and ends by unblocking', async () => {
    const { companyId, admin, oleg, chatId, visitor } = await atWork();
    expect(await callDesk(oleg, 'block', { chatId })).toMatchObject({ reason: 'not-allowed' });
    await mustDesk(admin, 'block', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ reason: 'blocked' });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ blocked: true });
    await mustDesk(admin, 'unblock', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ ok: true });
  });
});
