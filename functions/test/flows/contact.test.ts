import { beforeAll, describe, expect, it } from 'vitest';
import { company } from './database.ts';
import { becomes, calling, chatOf, messagesOf, setSettings, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { callDesk, messageId, mustDesk, newCompany, newVisitor } from './world.ts';

const message = () => ({ id: messageId(), text: 'Перезвоните мне, пожалуйста.' });
const given = { phone: '8 (495) 123-45-67 доб. 12', name: 'Ольга' };

let team: Team;
let companyId: string;
beforeAll(async () => {
  team = await staffed(1);
  ({ companyId } = team);
});

const visitorOf = async (token: string) =>
  (await company(companyId).collection('visitors').doc(token.split('.')[0]!).get()).data();

describe('A client leaves a phone', () => {
  it('and the operator’s card shows it at once, with the wish to be called', async () => {
    const operator = team.operators[0]!;
    const { visitor, chatId } = await talking(companyId, operator);
    expect((await visitor.conversation()).chat?.hasPhone).toBeUndefined();
    const left = await visitor.post('contact', { ...given, message: message() });
    expect(left).toMatchObject({ ok: true, output: { chatId } });
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({
      state: 'active',
      client: { phone: '+74951234567', extension: '12', name: 'Ольга' },
      last: { from: 'visitor', text: message().text },
    });
    expect((await visitor.conversation()).chat).toMatchObject({ hasPhone: true });
    // The operator can change from the card what it shows now.
    const { formVersion: version = 0 } = chat.client;
    const corrected = { chatId, phone: '+7 916 123-45-67', version };
    expect(await callDesk(operator, 'setPhone', corrected)).toMatchObject({ ok: true });
    await mustDesk(operator, 'close', { chatId });
  });

  it('before the first message: one save makes the chat and hands it to people', async () => {
    const visitor = newVisitor(companyId);
    const left = await visitor.post('contact', { phone: '89161234567', message: message() });
    expect(left).toMatchObject({ ok: true, output: { seq: 1 } });
    const chatId = left.ok ? left.output.chatId : '';
    const chat = await becomes(companyId, chatId, 'assigned');
    expect(chat).toMatchObject({ reason: 'asked-for-person', client: { phone: '+79161234567', name: null } });
    await visitor.post('end', { chatId });
  });

  it('twice with the same message, which is saved once', async () => {
    const visitor = newVisitor(companyId);
    const same = { ...given, message: message() };
    const first = await visitor.post('contact', same);
    expect(await visitor.post('contact', same)).toEqual(first);
    const chatId = first.ok ? first.output.chatId : '';
    expect((await messagesOf(companyId, chatId)).filter(({ from }) => from === 'visitor')).toHaveLength(1);
    await visitor.post('end', { chatId });
  });

  it('without a message when an operator has the chat, and a name that is not given again stays', async () => {
    const { visitor, chatId } = await calling(companyId);
    expect(await visitor.post('contact', given)).toMatchObject({ ok: true });
    expect(await visitor.post('contact', { phone: '+44 20 7946 0958' })).toMatchObject({ ok: true });
    const { client } = await chatOf(companyId, chatId);
    expect(client).toMatchObject({ phone: '+442079460958', name: 'Ольга' });
    expect(client).not.toHaveProperty('extension');
    await visitor.post('end', { chatId });
  });

  it('and nothing changes when it is no phone number', async () => {
    const { visitor, chatId } = await calling(companyId);
    const before = await chatOf(companyId, chatId);
    for (const more of [{}, { message: message() }])
      expect(await visitor.post('contact', { phone: '12345', ...more })).toMatchObject({
        status: 400,
        reason: 'phone-invalid',
        text: expect.stringContaining('Это не похоже на номер телефона'),
      });
    for (const body of [
      {},
      { phone: '' },
      { phone: 8 },
      { phone: '89161234567', name: 'а'.repeat(81) },
      { ...given, x: 1 },
    ])
      expect(await visitor.post('contact', body)).toMatchObject({ status: 400, reason: 'bad-input' });
    const { seq, client } = await chatOf(companyId, chatId);
    expect([seq, client]).toEqual([before.seq, before.client]);
    expect(await newVisitor(companyId).post('contact', given)).toMatchObject({ status: 401 });
    await visitor.post('end', { chatId });
  });

  it('unless they are muted: then nothing reaches anybody', async () => {
    const operator = team.operators[0]!;
    const { visitor, chatId } = await talking(companyId, operator);
    await mustDesk(operator, 'mute', { chatId, forMs: 60_000 });
    for (const more of [{}, { message: message() }])
      expect(await visitor.post('contact', { ...given, ...more })).toMatchObject({ status: 403, reason: 'muted' });
    expect((await chatOf(companyId, chatId)).client.phone).toBeNull();
    await mustDesk(operator, 'unmute', { chatId });
    await mustDesk(operator, 'close', { chatId });
  });
});

describe('A phone in a client’s message', () => {
  it('is offered to them in the answer, and is not saved before they agree', async () => {
    const visitor = newVisitor(companyId);
    const wrote = { id: messageId() };
    const sent = await visitor.write('Мой номер 8 (495) 123-45-67 доб. 12', wrote);
    expect(sent).toMatchObject({ ok: true, output: { phone: '+7 495 123 45 67 доб. 12' } });
    expect(await visitor.write('Мой номер 8 (495) 123-45-67 доб. 12', wrote)).toEqual(sent);
    const chatId = sent.ok ? sent.output.chatId : '';
    expect((await chatOf(companyId, chatId)).client.phone).toBeNull();
    expect(await visitorOf(visitor.token)).toMatchObject({ phone: null });
    const phone = sent.ok ? sent.output.phone : '';
    expect(await visitor.post('contact', { phone })).toMatchObject({ ok: true });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ phone: '+74951234567', extension: '12' });
    // A number that is known already is not offered again.
    const again = await visitor.write('+7 495 123-45-67 доб. 12');
    expect(again.ok && again.output).not.toHaveProperty('phone');
    await visitor.post('end', { chatId });
  });

  it('is read as one of the company’s country', async () => {
    const other = await newCompany('Tea');
    await setSettings(other.admin, other.companyId, { locale: 'en', phoneCountry: 'GB' });
    const visitor = newVisitor(other.companyId);
    expect(await visitor.write('Call me: 020 7946 0958')).toMatchObject({ output: { phone: '+44 20 7946 0958' } });
    const none = await visitor.write('8 916 123-45-67');
    expect(none.ok && none.output).not.toHaveProperty('phone');
  });
});
