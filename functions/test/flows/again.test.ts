import './own-project.ts';
import { afterEach, expect, it } from 'vitest';
import { close, closeWaiting, decline, returnToBot, take, transfer } from '../../src/desk/chat.ts';
import { block } from '../../src/desk/client.ts';
import { setLimit } from '../../src/desk/people.ts';
import { setStatus } from '../../src/desk/self.ts';
import { takeOver } from '../../src/desk/supervise.ts';
import { setFault } from '../../src/store/fault.ts';
import { owned, ownedAndWaiting } from './death-scenes.ts';
import { dyingAt } from './fault.ts';
import { callerOf, callsPerson, ends, founded, personOf } from './scene.ts';
import { chatOf } from './story.ts';

afterEach(() => setFault(null));

type Scene = { companyId: string; next: string; work: () => Promise<{ ok: boolean }> };

/** Work that frees a place for which a client waits. */
const CASES: Readonly<Record<string, () => Promise<Scene>>> = {
  close: async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    return { companyId, next, work: () => close(owner, { chatId }) };
  },
  'a close of what waits': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(false);
    const supervisor = callerOf(companyId, `supervisor-${companyId}`);
    return { companyId, next, work: () => closeWaiting(supervisor, { chatId, expectedOwnerId: owner.uid }) };
  },
  'an end by the client': async () => {
    const { companyId, chatId, next } = await ownedAndWaiting(true);
    return { companyId, next, work: () => ends(companyId, chatId) };
  },
  'a return to the bot': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    return { companyId, next, work: () => returnToBot(owner, { chatId }) };
  },
  'a transfer to the queue': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    const whole = { chatId, operatorId: null, expectedOwnerId: owner.uid, note: '', overLimit: false };
    return { companyId, next, work: () => transfer(owner, whole) };
  },
  'a declined chat': async () => {
    const { companyId, chatId, owner, supervisor } = await owned(true);
    const colleague = personOf(companyId, 0) === owner.uid ? supervisor : owner;
    await setStatus(colleague, { status: 'working' });
    const offered = { chatId, operatorId: colleague.uid, expectedOwnerId: owner.uid, note: '', overLimit: false };
    expect(await transfer(owner, offered)).toMatchObject({ ok: true });
    // Another chat takes the place of the operator who offered it, so the next client waits for the colleague's place.
    await callsPerson(companyId);
    const next = await callsPerson(companyId);
    return { companyId, next, work: () => decline(colleague, { chatId }) };
  },
  'a takeover': async () => {
    const { companyId, chatId, owner, supervisor, next } = await ownedAndWaiting(true);
    return { companyId, next, work: () => takeOver(supervisor, { chatId, expectedOwnerId: owner.uid }) };
  },
  'a block': async () => {
    const { companyId, chatId, supervisor, next } = await ownedAndWaiting(false);
    return { companyId, next, work: () => block(supervisor, { chatId }) };
  },
  'a raised limit': async () => {
    const { companyId, owner, next } = await ownedAndWaiting(true);
    const admin = callerOf(companyId, `admin-${companyId}`);
    return { companyId, next, work: () => setLimit(admin, { operatorId: owner.uid, maxChats: 2, version: 0 }) };
  },
  'somebody who begins to work': async () => {
    const companyId = await founded(1);
    const who = callerOf(companyId, personOf(companyId, 0));
    await setStatus(who, { status: 'break' });
    const next = await callsPerson(companyId);
    return { companyId, next, work: () => setStatus(who, { status: 'working' }) };
  },
};

it.each(Object.entries(CASES))(
  'a repeat brings the consequences of a save whose process died before them: %s',
  async (_name, make) => {
    const { companyId, next, work } = await make();
    expect(await chatOf(companyId, next)).toMatchObject({ state: 'queued' });
    expect(await dyingAt(0, work, 'after-save')).toBe(true);
    expect(await chatOf(companyId, next)).toMatchObject({ state: 'queued' });
    expect(await work()).toMatchObject({ ok: true });
    expect(await chatOf(companyId, next)).toMatchObject({ state: 'assigned' });
  },
);

it('a repeated take has no consequences', async () => {
  const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
  expect(await take(owner, { chatId })).toMatchObject({ ok: true });
  expect(await chatOf(companyId, next)).toMatchObject({ state: 'queued' });
});
