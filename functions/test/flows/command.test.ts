import './own-project.ts';
import { expect, it } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { command } from '../../src/desk/command.ts';
import { setLimit } from '../../src/desk/people.ts';
import { close as closeChat } from '../../src/domain/chat/close.ts';
import { everything } from './database.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';
import { chatOf } from './story.ts';

const meter = startMeter();

/** A company of two operators at work, and a chat that one of them has taken. */
async function taken() {
  const companyId = await founded(2);
  const chatId = await callsPerson(companyId);
  const { ownerId } = (await chatOf(companyId, chatId)) as { ownerId: string };
  const owner = callerOf(companyId, ownerId);
  await take(owner, { chatId });
  const other = [0, 1].map((i) => personOf(companyId, i)).find((uid) => uid !== ownerId)!;
  return { companyId, chatId, owner, other: callerOf(companyId, other) };
}

it('a verb that does not check the caller is refused by the row of its command, and nothing is saved', async () => {
  const { companyId, chatId, owner, other } = await taken();
  const closeForAnybody = command('close', {
    decide: ({ chat, owner: theirs, company, now }) => {
      const change = closeChat(chat, theirs!, theirs, company.settings, now);
      return change.ok ? { ok: true, becomes: change, output: {} } : change;
    },
  });
  const before = await everything(companyId);
  expect(await closeForAnybody(other, { chatId })).toMatchObject({ reason: 'not-owner', now: { ownerId: owner.uid } });
  expect(await everything(companyId)).toEqual(before);
  expect(await closeForAnybody(owner, { chatId })).toMatchObject({ ok: true });
});

it('a command that is done already writes nothing but the lease of the dispatch that follows it', async () => {
  const { companyId, chatId, owner } = await taken();
  await close(owner, { chatId });
  const standing = async () =>
    Object.entries(await everything(companyId)).filter(([path]) => !path.includes('/leases/'));
  const before = await standing();
  expect(await close(owner, { chatId })).toMatchObject({ ok: true });
  const admin = callerOf(companyId, `admin-${companyId}`);
  await setLimit(admin, { operatorId: owner.uid, maxChats: 5, version: 0 });
  expect(await standing()).toEqual(before);
});

it('a message of the owner’s costs three documents and two writes, and an audited command one write more than it changes', async () => {
  const { chatId, owner } = await taken();
  const cost = async (work: () => Promise<unknown>) => {
    const before = { ...meter };
    await work();
    return { reads: meter.reads - before.reads, writes: meter.writes - before.writes };
  };
  expect(await cost(() => send(owner, { chatId, id: 'message-0001-of-owner', text: 'Да' }))).toEqual({
    reads: 3,
    writes: 2,
  });
  const { companyId } = owner;
  const next = await callsPerson(companyId);
  const { ownerId } = (await chatOf(companyId, next)) as { ownerId: string };
  expect(await cost(() => take(callerOf(companyId, ownerId), { chatId: next }))).toEqual({ reads: 3, writes: 3 });
});
