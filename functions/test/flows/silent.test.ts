import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeEach, expect, test } from 'vitest';
import { close, closeWaiting, send, take } from '../../src/desk/chat.ts';
import type { Caller } from '../../src/desk/context.ts';
import { setStatus } from '../../src/desk/self.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { readAs } from '../../src/domain/report/day-doc.ts';
import { look } from '../../src/store/look.ts';
import { docOf } from '../../src/store/refs.ts';
import { settle } from '../../src/work/chat/settle.ts';
import { countChats } from '../../src/work/figures/stats.ts';
import { callerOf, callsPerson, founded, personOf, says, wrongIn } from './scene.ts';
import { chatOf, messagesOf } from './story.ts';

const CLIENT = 'visitor-of-silence-0001';
let companyId: string;
let chatId: string;
let oleg: Caller;
let supervisor: Caller;

beforeEach(async () => {
  companyId = await founded(1, { silenceRule: 'close' });
  oleg = callerOf(companyId, personOf(companyId, 0));
  supervisor = callerOf(companyId, `supervisor-${companyId}`);
  chatId = await callsPerson(companyId, CLIENT);
});

const answers = async (id: string) => {
  await take(oleg, { chatId });
  await send(oleg, { chatId, id: `answer-of-oleg-${id}`, text: 'Готово' });
};
const noticesOf = async () =>
  (await messagesOf(companyId, chatId)).flatMap((one) => ('notice' in one ? [one.notice] : []));

/** Lets the silence last for an hour more, and what is due then happen. */
async function anHourLater(): Promise<void> {
  const { ref } = docOf.chat(companyId, chatId);
  const found = await ref.get();
  const earlier = (path: string) => {
    const at = found.get(path) as Timestamp | null;
    return at === null ? {} : { [path]: Timestamp.fromMillis(at.toMillis() - 60 * MINUTE) };
  };
  await ref.update({ ...earlier('silence.since'), ...earlier('silence.remindedAt') });
  await settle(companyId, chatId);
}

test('a silent visitor is reminded, then their chat ends; it is a class of its own in the figures', async () => {
  await answers('0001');
  await anHourLater();
  expect(await noticesOf()).toEqual(['handed-off', 'taken', 'reminder']);
  await settle(companyId, chatId);
  expect((await chatOf(companyId, chatId)).state).toBe('active');
  await anHourLater();
  const over = await chatOf(companyId, chatId);
  expect(over).toMatchObject({ state: 'closed', ending: 'silent', ownerId: oleg.uid });
  if (over.state !== 'closed') throw new Error(over.state);
  await countChats(companyId, [chatId]);
  const { total } = readAs((await look(docOf.stats(companyId, over.metrics.day)))!);
  expect(total).toMatchObject({ chats: 1, silent: 1 });
  expect(total).not.toHaveProperty('abandoned');
  expect(await wrongIn(companyId)).toEqual([]);
});

test('an answer to the reminder keeps the chat, also one at the very moment of the end', async () => {
  await answers('0001');
  await anHourLater();
  const { ref } = docOf.chat(companyId, chatId);
  await ref.update({ 'silence.remindedAt': Timestamp.fromMillis(Date.now() - 60 * MINUTE) });
  const [, wrote] = await Promise.all([settle(companyId, chatId), says(companyId, CLIENT, 'still-here')]);
  if (!wrote.ok) throw new Error(wrote.reason);
  const { state } = await chatOf(companyId, chatId);
  // Whichever was first: the message stands in the chat that goes on, or begins another one.
  expect(state === 'active').toBe(wrote.sent.chatId === chatId);
  expect(await chatOf(companyId, wrote.sent.chatId)).not.toMatchObject({ state: 'closed' });
  expect(await wrongIn(companyId)).toEqual([]);
});

test('who types is not silent', async () => {
  await answers('0001');
  await docOf.typing(companyId, chatId).ref.set({ visitorAt: Timestamp.now(), operatorAt: null });
  await anHourLater();
  expect(await noticesOf()).toEqual(['handed-off', 'taken']);
});

test('a supervisor ends what waits, not what has been taken meanwhile, and twice is once', async () => {
  const asSeen = { chatId, expectedOwnerId: null };
  // It has been given to an operator since the supervisor saw it in the queue.
  expect(await closeWaiting(supervisor, asSeen)).toMatchObject({ ok: false, reason: 'owner-changed' });
  await take(oleg, { chatId });
  expect(await closeWaiting(supervisor, asSeen)).toMatchObject({ ok: false, reason: 'already-taken' });
  await close(oleg, { chatId });
  await setStatus(oleg, { status: 'break' });
  const next = { chatId: await callsPerson(companyId), expectedOwnerId: null };
  expect(await closeWaiting(oleg, next)).toMatchObject({ ok: false, reason: 'not-allowed' });
  for (const _ of ['once', 'twice']) expect(await closeWaiting(supervisor, next)).toMatchObject({ ok: true });
  expect(await chatOf(companyId, next.chatId)).toMatchObject({ ending: 'dismissed', closedBy: supervisor.uid });
  expect(
    (await messagesOf(companyId, next.chatId)).filter((one) => 'notice' in one && one.notice === 'closed'),
  ).toHaveLength(1);
});
