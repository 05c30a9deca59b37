import { expect, it } from 'vitest';
import { becomes, calling, chatOf, operatorOf, staffed, talking } from './story.ts';
import { mustDesk, newVisitor } from './world.ts';

it('the untaken chat of a visitor who is blocked is closed, and its place is free', async () => {
  const { companyId, operators, admin } = await staffed(1);
  const [oleg] = operators;
  await mustDesk(admin, 'setLimit', { operatorId: oleg!.uid, maxChats: 1 });
  const first = await calling(companyId);
  await becomes(companyId, first.chatId, 'assigned');
  const [second, third] = [await calling(companyId), await calling(companyId)];
  await mustDesk(admin, 'block', { chatId: second.chatId });
  expect(await chatOf(companyId, second.chatId)).toMatchObject({ state: 'closed', client: { blocked: true } });
  expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ openChats: [first.chatId] });
  await mustDesk(admin, 'block', { chatId: first.chatId });
  expect(await chatOf(companyId, first.chatId)).toMatchObject({ state: 'closed', ownerId: oleg!.uid });
  expect(await becomes(companyId, third.chatId, 'assigned')).toMatchObject({ ownerId: oleg!.uid });
  expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ openChats: [third.chatId], load: 1 });
  await mustDesk(admin, 'unblock', { chatId: first.chatId });
  const back = await first.visitor.callOperator();
  expect(back.ok && back.output.chatId).not.toBe(first.chatId);
});

it('a blocked visitor reaches nobody', async () => {
  const { companyId, operators, admin } = await staffed(1);
  const { visitor, chatId } = await talking(companyId, operators[0]!);
  await mustDesk(admin, 'block', { chatId });
  await mustDesk(operators[0]!, 'close', { chatId });
  expect(await visitor.callOperator()).toMatchObject({ ok: false, reason: 'blocked' });
  expect(await operatorOf(companyId, operators[0]!.uid)).toMatchObject({ load: 0 });
  expect(await newVisitor(companyId).callOperator()).toMatchObject({ ok: true });
});
