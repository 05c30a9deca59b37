import { describe, expect, it } from 'vitest';
import { sweepMinutely } from '../../src/work/sweep/minutely.ts';
import { company, passed } from './database.ts';
import { becomes, calling, chatOf, messagesOf, operatorOf, recordsOf, staffed, talking } from './story.ts';
import { callDesk, eventually, hire, messageId, mustDesk } from './world.ts';

const chatDoc = (companyId: string, chatId: string) => company(companyId).collection('chats').doc(chatId);

/** Oleg has taken a chat and then offered it to his colleague. */
async function offered() {
  const { companyId, admin, operators } = await staffed(1);
  const oleg = operators[0]!;
  const { visitor, chatId } = await talking(companyId, oleg);
  const olga = await hire(admin, 'operator', 'Ольга');
  await mustDesk(olga, 'setStatus', { status: 'working' });
  await visitor.write('Мне обещали вернуть деньги');
  const note = 'Обещали возврат, проверь';
  await mustDesk(oleg, 'transfer', { chatId, operatorId: olga.uid, expectedOwnerId: oleg.uid, note });
  return { companyId, admin, oleg, olga, visitor, chatId, note };
}

describe('A chat that a colleague offers', () => {
  it('shows the staff, and nobody else, who offers it and why', async () => {
    const { companyId, oleg, olga, visitor, chatId, note } = await offered();
    expect(await chatOf(companyId, chatId)).toMatchObject({
      state: 'assigned',
      ownerId: olga.uid,
      offer: { fromId: oleg.uid, note },
    });
    expect(JSON.stringify(await visitor.conversation())).not.toContain('возврат, проверь');
  });

  it('is theirs once they take it', async () => {
    const { companyId, olga, visitor, chatId } = await offered();
    await mustDesk(olga, 'take', { chatId });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: olga.uid });
    expect((await visitor.conversation()).messages.at(-1)).toMatchObject({ notice: 'taken' });
    expect(await callDesk(olga, 'decline', { chatId })).toMatchObject({ reason: 'nothing-offered' });
  });

  it('goes back to the operator who offered it when it is declined, and the visitor keeps their waiting time', async () => {
    const { companyId, oleg, olga, visitor, chatId } = await offered();
    const { awaitingSince } = (await chatOf(companyId, chatId)) as { awaitingSince: number };
    await mustDesk(olga, 'decline', { chatId });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: oleg.uid, awaitingSince });
    expect(await operatorOf(companyId, oleg.uid)).toMatchObject({ openChats: [chatId] });
    expect(await operatorOf(companyId, olga.uid)).toMatchObject({ load: 0 });
    expect((await recordsOf(companyId, chatId)).at(-1)).toMatchObject({
      why: 'declined',
      by: olga.uid,
      fromId: olga.uid,
    });
    expect((await visitor.conversation()).chat).toMatchObject({ state: 'active', operator: 'Олега' });
    await mustDesk(oleg, 'send', { chatId, id: messageId(), text: 'Я снова с вами' });
  });

  it('goes back once when nobody answers in time, however often the sweep runs', async () => {
    const { companyId, oleg, chatId } = await offered();
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    const sweep = () => sweepMinutely(Date.now() + 30_000);
    await Promise.all([sweep(), sweep()]);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: oleg.uid });
    const messages = await messagesOf(companyId, chatId);
    expect(messages.filter((line) => line.kind === 'notice' && line.notice === 'returned')).toHaveLength(1);
  });

  it('goes to routing when the operator who offered it has left meanwhile', async () => {
    const { companyId, admin, oleg, olga, chatId } = await offered();
    await mustDesk(admin, 'setActive', { operatorId: oleg.uid, active: false });
    await mustDesk(olga, 'decline', { chatId });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', avoid: { operatorId: olga.uid } });
  });

  it('goes back when the colleague signs out', async () => {
    const { companyId, oleg, olga, chatId } = await offered();
    await mustDesk(olga, 'signOff', {});
    expect(await becomes(companyId, chatId, 'active')).toMatchObject({ ownerId: oleg.uid });
  });

  it('can be declined only by the colleague, and a chat from routing cannot be declined', async () => {
    const { companyId, oleg, admin, chatId } = await offered();
    expect(await callDesk(oleg, 'decline', { chatId })).toMatchObject({ reason: 'not-owner' });
    expect(await callDesk(admin, 'decline', { chatId })).toMatchObject({ reason: 'not-owner' });
    const fresh = await calling(companyId);
    const { ownerId } = await becomes(companyId, fresh.chatId, 'assigned');
    expect(ownerId).toBe(oleg.uid);
    expect(await callDesk(oleg, 'decline', { chatId: fresh.chatId })).toMatchObject({ reason: 'nothing-offered' });
  });
});

describe('Who types', () => {
  it('is shown to the visitor at once, and saved at most once in four seconds; who has stopped is shown no more', async () => {
    const { companyId, operators } = await staffed(1);
    const { visitor, chatId } = await talking(companyId, operators[0]!);
    const stream = visitor.follow();
    await eventually(() => stream.events.length > 0);
    const typing = chatDoc(companyId, chatId).collection('live').doc('typing');
    await mustDesk(operators[0]!, 'typing', { chatId });
    await eventually(() => stream.events.some(({ event }) => event === 'typing'), 'the operator to be seen typing');
    const first = (await typing.get()).updateTime;
    await mustDesk(operators[0]!, 'typing', { chatId });
    expect((await typing.get()).updateTime).toEqual(first);
    await mustDesk(operators[0]!, 'typing', { chatId, stopped: true });
    await eventually(
      () => stream.events.some(({ event, data }) => event === 'typing' && 'stopped' in data),
      'the operator to be seen no longer',
    );
    await stream.stop();
  });

  it('is shown to the operator, and changes no document that others listen to', async () => {
    const { companyId, operators } = await staffed(1);
    const { visitor, chatId } = await talking(companyId, operators[0]!);
    const before = (await chatDoc(companyId, chatId).get()).updateTime;
    expect(await visitor.post('typing', { chatId })).toMatchObject({ ok: true });
    const typing = await chatDoc(companyId, chatId).collection('live').doc('typing').get();
    expect(typing.get('visitorAt')).not.toBeNull();
    expect((await chatDoc(companyId, chatId).get()).updateTime).toEqual(before);
  });

  it('is saved only for the visitor and the owner, and not before the chat is taken', async () => {
    const { companyId, operators } = await staffed(2);
    const { visitor, chatId } = await calling(companyId);
    const { ownerId } = await becomes(companyId, chatId, 'assigned');
    const other = operators.find(({ uid }) => uid !== ownerId)!;
    expect(await callDesk(other, 'typing', { chatId })).toMatchObject({ reason: 'not-owner' });
    expect(await visitor.post('typing', { chatId })).toMatchObject({ ok: true });
    expect((await chatDoc(companyId, chatId).collection('live').get()).empty).toBe(true);
    const stranger = await calling(companyId);
    expect(await stranger.visitor.post('typing', { chatId })).toMatchObject({ reason: 'unknown-chat' });
  });
});

describe('Canned replies', () => {
  it('of a person are theirs alone, and only supervisors and admins write shared ones', async () => {
    const { companyId, admin, operators } = await staffed(1);
    const oleg = operators[0]!;
    const reply = { replyId: null, title: 'Возврат', text: 'Здравствуйте, {client}! Вернём деньги за 3 дня.' };
    const own = await mustDesk(oleg, 'saveReply', { ...reply, scope: 'own' });
    expect(await callDesk(oleg, 'saveReply', { ...reply, scope: 'shared' })).toMatchObject({ reason: 'not-allowed' });
    const shared = await mustDesk(admin, 'saveReply', { ...reply, scope: 'shared' });
    await mustDesk(admin, 'saveReply', { ...reply, ...shared, scope: 'shared', title: 'Возврат денег' });
    const replies = (path: string) => company(companyId).collection(path).get();
    expect((await replies('replies')).docs.map((doc) => doc.get('title'))).toEqual(['Возврат денег']);
    expect((await replies(`operators/${oleg.uid}/replies`)).size).toBe(1);
    expect(await callDesk(admin, 'saveReply', { ...reply, ...own, scope: 'own' })).toMatchObject({
      reason: 'unknown-reply',
    });
    await mustDesk(oleg, 'removeReply', { replyId: own.replyId, scope: 'own' });
    expect(await callDesk(oleg, 'removeReply', { replyId: shared.replyId, scope: 'shared' })).toMatchObject({
      reason: 'not-allowed',
    });
    expect((await replies(`operators/${oleg.uid}/replies`)).size).toBe(0);
  });
});
