import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/domain/limit.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { becomes, calling, chatOf, messagesOf, operatorOf, setSettings, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { callDesk, mustDesk, newCompany, newVisitor } from './world.ts';

describe('A client ends the chat', () => {
  let team: Team;
  beforeAll(async () => {
    team = await staffed(1);
    await setSettings(team.admin, team.companyId, { maxChats: 1 });
    await mustDesk(team.admin, 'setLimit', { operatorId: team.operators[0]!.uid, maxChats: 1 });
  });

  it('that an operator has taken: the next client gets the place, and the mark may be given', async () => {
    const { companyId, operators } = team;
    const [oleg] = operators;
    const { visitor, chatId } = await talking(companyId, oleg!);
    const next = await calling(companyId);
    expect(await chatOf(companyId, next.chatId)).toMatchObject({ state: 'queued' });
    expect(await visitor.post('end', { chatId })).toEqual({ ok: true, output: {} });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'closed', ownerId: oleg!.uid, closedBy: 'visitor' });
    expect((await messagesOf(companyId, chatId)).at(-1)).toMatchObject({
      notice: 'ended',
      text: DEFAULT_SETTINGS.ru.closedText,
    });
    expect(await becomes(companyId, next.chatId, 'assigned')).toMatchObject({ ownerId: oleg!.uid });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 1, openChats: [next.chatId] });
    expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: true });
    expect(await callDesk(oleg!, 'send', { chatId, id: 'a'.repeat(20), text: 'Ещё' })).toMatchObject({
      reason: 'chat-closed',
    });
    // A repeat after the first answer was lost.
    const { seq } = await chatOf(companyId, chatId);
    expect(await visitor.post('end', { chatId })).toEqual({ ok: true, output: {} });
    expect((await chatOf(companyId, chatId)).seq).toBe(seq);
    // An untaken chat has no owner in the end, and its place is free, too.
    expect(await next.visitor.post('end', { chatId: next.chatId })).toMatchObject({ ok: true });
    expect(await chatOf(companyId, next.chatId)).toMatchObject({ state: 'closed', ownerId: null });
    expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ load: 0, openChats: [], available: true });
    const again = await visitor.write('Снова я');
    expect(again.ok && again.output.chatId).not.toBe(chatId);
  });

  it('in the queue and with the bot', async () => {
    const { companyId } = await newCompany();
    const queued = await calling(companyId);
    expect(await queued.visitor.post('end', { chatId: queued.chatId })).toMatchObject({ ok: true });
    expect(await chatOf(companyId, queued.chatId)).toMatchObject({ state: 'closed', ownerId: null });
    const { chat } = await queued.visitor.conversation();
    expect(chat).toMatchObject({ state: 'closed', chatId: queued.chatId });
  });

  it('but not anybody else’s, and not too often', async () => {
    const { companyId } = team;
    const [mine, theirs] = [await calling(companyId), await calling(companyId)];
    expect(await mine.visitor.post('end', { chatId: theirs.chatId })).toMatchObject({
      status: 404,
      reason: 'unknown-chat',
    });
    expect(await newVisitor(companyId).post('end', { chatId: theirs.chatId })).toMatchObject({ status: 401 });
    expect(await mine.visitor.post('end', {})).toMatchObject({ status: 400, reason: 'bad-input' });
    expect(await mine.visitor.post('end', { chatId: mine.chatId })).toMatchObject({ ok: true });
    const { visitor } = mine;
    for (let i = 1; i < RULES['visitor ends'].burst; i++) {
      const sent = await visitor.callOperator();
      expect(await visitor.post('end', { chatId: sent.ok && sent.output.chatId })).toMatchObject({ ok: true });
    }
    const last = await visitor.callOperator();
    const chatId = last.ok ? last.output.chatId : '';
    expect(await visitor.post('end', { chatId })).toMatchObject({ status: 429, reason: 'too-many' });
    expect((await chatOf(companyId, chatId)).state).not.toBe('closed');
  });
});
