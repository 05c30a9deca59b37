import { describe, expect, it } from 'vitest';
import { waitingTasks } from '../../../scripts/timed-tasks.ts';
import { docOf } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { company, everything, passed } from './database.ts';
import type { Team } from './story.ts';
import {
  becomes,
  calling,
  chatOf,
  messagesOf,
  operatorOf,
  recordsOf,
  setSettings,
  staffed,
  talking,
  publishKnowledge,
  toWork,
} from './story.ts';
import { unanswered } from './story.ts';
import { PROJECT, eventually, hire, mustDesk, newCompany, newVisitor, runSchedule, runTask } from './world.ts';
import { chatDoc, sweep } from './sweeping.ts';

/** A chat assigned to an operator who has not taken it for longer than the company allows. */
async function unansweredFor(team: Pick<Team, 'companyId'>) {
  const { chatId, visitor } = await calling(team.companyId);
  const chat = await becomes(team.companyId, chatId, 'assigned');
  await passed(chatDoc(team.companyId, chatId), 'assignedAt', 'dueAt');
  return { chatId, visitor, chat };
}

describe('An owner who does not answer', () => {
  it('loses an untaken chat to somebody else, which is recorded, and the visitor is told', async () => {
    const team = await staffed(2);
    const { companyId } = team;
    const { chatId, visitor, chat } = await unansweredFor(team);
    await runSchedule('sweepMinute');
    const moved = await becomes(companyId, chatId, 'assigned');
    expect(moved.ownerId).not.toBe(chat.ownerId);
    expect(moved).toMatchObject({ awaitingSince: chat.awaitingSince, reassignments: 1, reason: 'no-answer' });
    expect(await operatorOf(companyId, chat.ownerId)).toMatchObject({ load: 0 });
    expect(await operatorOf(companyId, moved.ownerId)).toMatchObject({ openChats: [chatId] });
    expect((await recordsOf(companyId, chatId)).map(({ why, by }) => [why, by])).toEqual([
      ['longest-waiting', 'routing'],
      ['no-answer', 'system'],
      ['least-loaded', 'routing'],
    ]);
    expect((await visitor.conversation()).messages.at(-1)).toMatchObject({ notice: 'reconnecting' });
  });

  it('does not get it straight back although nobody else is there, but only after a while', async () => {
    const team = await staffed(1);
    const { companyId, operators } = team;
    const { chatId } = await unansweredFor(team);
    await sweep();
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({
      state: 'queued',
      avoid: { operatorId: operators[0]!.uid },
    });
    await passed(chatDoc(companyId, chatId), 'avoid.until');
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned', ownerId: operators[0]!.uid });
  });

  it('loses it at its own moment, without the sweep: a task waits for it in the queue', async () => {
    const { companyId } = await staffed(2);
    const { chatId } = await calling(companyId);
    const { assignedAt, ownerId } = await becomes(companyId, chatId, 'assigned');
    const at = assignedAt + 3 * 60_000;
    const isFor = ({ data }: { data: unknown }) => (data as { chatId?: string }).chatId === chatId;
    const waiting = await eventually(
      async () => (await waitingTasks(process.env['CLOUD_TASKS_EMULATOR_HOST']!, PROJECT)).find(isFor) ?? false,
      'the task',
    );
    expect(waiting).toMatchObject({ queue: 'lookAtChat', at });
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    await runTask('lookAtChat', waiting.data);
    const moved = await chatOf(companyId, chatId);
    expect(moved).toMatchObject({ state: 'assigned', reassignments: 1 });
    expect(moved).not.toMatchObject({ ownerId });
  });

  it('in «manual» leaves the chat to the supervisors', async () => {
    const team = await staffed(2);
    const { chatId } = await unansweredFor(team);
    await setSettings(team.admin, team.companyId, { queueMode: 'manual' });
    await sweep();
    expect(await chatOf(team.companyId, chatId)).toMatchObject({ state: 'queued', reason: 'no-answer' });
  });
});

it('gets one alert for each wait of a taken chat that is too long, and keeps the chat', async () => {
  const { companyId, operators } = await staffed(1);
  const [oleg] = operators;
  const { chatId, visitor } = await talking(companyId, oleg!);
  const waitsLong = async () => {
    await visitor.write('Алло?');
    await passed(chatDoc(companyId, chatId), 'awaitingSince', 'dueAt');
    await sweep();
    return (await chatOf(companyId, chatId)) as { alertedAt: number };
  };
  const first = await waitsLong();
  expect(first).toMatchObject({ state: 'active', ownerId: oleg!.uid, alertedAt: expect.any(Number) });
  await sweep();
  await visitor.write('Есть кто?');
  await sweep();
  expect(await chatOf(companyId, chatId)).toMatchObject({ alertedAt: first.alertedAt });
  await mustDesk(oleg!, 'send', { chatId, id: 'a'.repeat(20), text: 'Здесь' });
  expect(await chatOf(companyId, chatId)).toMatchObject({ alertedAt: null, awaitingSince: null });
  expect((await waitsLong()).alertedAt).toBeGreaterThan(first.alertedAt);
});

it('gets one alert, too, for a taken chat in which they have never written, although its red timer has stopped', async () => {
  const { companyId, operators } = await staffed(1);
  const [oleg] = operators;
  const { chatId } = await calling(companyId);
  await becomes(companyId, chatId, 'assigned');
  await mustDesk(oleg!, 'take', { chatId });
  await sweep();
  expect(await chatOf(companyId, chatId)).toMatchObject({ alertedAt: null });
  await passed(chatDoc(companyId, chatId), 'takenAt', 'clocks.unansweredSince', 'dueAt');
  await sweep();
  const late = await chatOf(companyId, chatId);
  expect(late).toMatchObject({ state: 'active', awaitingSince: null, alertedAt: expect.any(Number) });
  await sweep();
  expect(await chatOf(companyId, chatId)).toEqual(late);
  await mustDesk(oleg!, 'send', { chatId, id: 'a'.repeat(20), text: 'Здравствуйте' });
  expect(await chatOf(companyId, chatId)).toMatchObject({ alertedAt: null });
});

it('a visitor who left the bot’s chat gets a new chat when they come back', async () => {
  const { companyId, admin } = await newCompany();
  await publishKnowledge(admin, companyId);
  const visitor = newVisitor(companyId);
  const sent = await visitor.write('сколько стоит доставка букета');
  const chatId = sent.ok ? sent.output.chatId : '';
  await sweep();
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot' });
  await passed(chatDoc(companyId, chatId), 'lastVisitorAt', 'dueAt');
  await sweep();
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'closed', ownerId: null, closedBy: 'system' });
  const pointer = await company(companyId).collection('visitors').where('lastChatId', '==', chatId).get();
  expect(pointer.docs[0]!.get('openChatId')).toBeNull();
  const back = await visitor.write('сколько стоит доставка букета');
  expect(back.ok && back.output.chatId).not.toBe(chatId);
});

describe('A bot that owes an answer since its process died', () => {
  it('answers', async () => {
    const { companyId, admin } = await newCompany();
    await publishKnowledge(admin, companyId);
    const { chatId } = await unanswered(companyId, 'сколько стоит доставка букета');
    await sweep();
    expect((await messagesOf(companyId, chatId)).map(({ from }) => from)).toEqual(['visitor']);
    await passed(chatDoc(companyId, chatId), 'owes', 'dueAt');
    await Promise.all([sweep(), sweep()]);
    expect((await messagesOf(companyId, chatId)).map(({ from }) => from)).toEqual(['visitor', 'bot']);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
  });

  it('or hands off, and the chat is assigned', async () => {
    const { companyId, operators } = await staffed(1);
    const { chatId } = await unanswered(companyId, 'Где мой заказ?');
    await passed(chatDoc(companyId, chatId), 'owes', 'dueAt');
    await sweep();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned', ownerId: operators[0]!.uid });
  });
});

it('the queue that a dead process left waiting is served, oldest first', async () => {
  const { companyId, admin } = await newCompany();
  const fresh = await hire(admin);
  const [first, second] = [await calling(companyId), await calling(companyId)];
  // The state after somebody's "Работаю" was saved and the process died before it looked at the queue.
  await decide(async (unit) => {
    const operator = await unit.read(docOf.operator(companyId, fresh.uid));
    unit.put(docOf.operator(companyId, fresh.uid), { ...operator!, status: 'working' as const, maxChats: 1 });
    return { ok: true };
  });
  await runSchedule('sweepMinute');
  expect(await chatOf(companyId, first.chatId)).toMatchObject({ state: 'assigned', ownerId: fresh.uid });
  expect(await chatOf(companyId, second.chatId)).toMatchObject({ state: 'queued' });
});

it('a sweep that runs late, twice, or beside another changes nothing more', async () => {
  const team = await staffed(2);
  const { companyId, operators } = team;
  const { chatId } = await unansweredFor(team);
  const { chatId: taken, visitor } = await talkingTo(team);
  await visitor.write('Алло?');
  await passed(chatDoc(companyId, taken), 'awaitingSince', 'dueAt');
  const bot = await unanswered(companyId, 'Где мой заказ?');
  await passed(chatDoc(companyId, bot.chatId), 'owes', 'dueAt');
  const away = await hire(team.admin);
  await toWork(away);
  await passed(
    company(companyId).collection('operators').doc(away.uid).collection('private').doc('presence'),
    'absentAt',
  );
  await Promise.all([sweep(), sweep(), sweep(), runSchedule('sweepMinute')]);
  const after = await everything(companyId);
  await Promise.all([sweep(), sweep()]);
  await runSchedule('sweepMinute');
  expect(await everything(companyId)).toEqual(after);
  for (const id of [chatId, taken, bot.chatId]) {
    const messages = await messagesOf(companyId, id);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
    expect(messages.filter(({ kind }) => kind === 'notice').length).toBeLessThanOrEqual(2);
  }
  for (const { uid } of [...operators, away]) {
    const owned = await company(companyId).collection('chats').where('ownerId', '==', uid).get();
    const operator = await operatorOf(companyId, uid);
    expect([...operator.openChats].sort()).toEqual(owned.docs.map((doc) => doc.id).sort());
    expect(operator.load).toBe(owned.size);
  }
});

/** A chat that was taken by the operator to whom it was assigned. */
async function talkingTo({ companyId, operators }: Team) {
  const called = await calling(companyId);
  const { ownerId } = await becomes(companyId, called.chatId, 'assigned');
  await mustDesk(
    operators.find(({ uid }) => uid === ownerId)!,
    'take',
    { chatId: called.chatId },
  );
  return called;
}
