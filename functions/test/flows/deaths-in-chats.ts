import './own-project.ts';
import { expect } from 'vitest';

import { assign, close, closeWaiting, decline, returnToBot, send, take, transfer } from '../../src/desk/chat.ts';

import { setStatus } from '../../src/desk/self.ts';

import { letBotAnswer } from './bot-turn.ts';
import { dispatch } from '../../src/work/routing/dispatch.ts';

import { newId } from '../../src/store/refs.ts';
import { company } from './database.ts';
import { dyingAt } from './fault.ts';
import { callerOf, callsPerson, ends, founded, says } from './scene.ts';
import { chatOf } from './story.ts';

import type { Cases } from './death-scenes.ts';
import { is, first, owned, ownedAndWaiting } from './death-scenes.ts';

/** Works that change a chat, from the first message to an assignment by hand. */
export const IN_CHATS: Cases = {
  'a visitor’s first word': async () => {
    const companyId = await founded(1);
    const visitor = newId();
    return {
      companyId,
      work: () => says(companyId, visitor, 'hello'),
      // Without knowledge the bot hands over.
      repaired: async () => {
        const wrote = await says(companyId, visitor, 'hello');
        await is(companyId, wrote.ok ? wrote.sent.chatId : '', { state: 'assigned', ownerId: first(companyId, 0) });
      },
    };
  },
  'a call for a person': async () => {
    const companyId = await founded(1);
    const visitor = newId();
    return {
      companyId,
      work: () => says(companyId, visitor, 'call', true),
      repaired: async () => {
        const wrote = await says(companyId, visitor, 'call', true);
        await is(companyId, wrote.ok ? wrote.sent.chatId : '', { state: 'assigned', ownerId: first(companyId, 0) });
      },
    };
  },
  'the bot’s turn': async () => {
    const companyId = await founded(1);
    const visitor = newId();
    // The process that saved the message died before it saved the bot's answer.
    await dyingAt(2, () => says(companyId, visitor, 'hello'));
    const [chat] = (await company(companyId).collection('chats').get()).docs;
    const chatId = chat!.id;
    return {
      companyId,
      work: () => letBotAnswer(companyId, chatId),
      repaired: () => is(companyId, chatId, { state: 'assigned', ownerId: first(companyId, 0) }),
    };
  },
  'a dispatch': async () => {
    const companyId = await founded(2);
    await setStatus(callerOf(companyId, first(companyId, 0)), { status: 'break' });
    await setStatus(callerOf(companyId, first(companyId, 1)), { status: 'break' });
    const chats = [await callsPerson(companyId), await callsPerson(companyId), await callsPerson(companyId)];
    await dyingAt(
      0,
      () => setStatus(callerOf(companyId, first(companyId, 0)), { status: 'working' }),
      'before-dispatch',
    );
    return {
      companyId,
      work: () => dispatch(companyId),
      repaired: async () => {
        for (const chatId of chats) await is(companyId, chatId, { state: 'assigned', ownerId: first(companyId, 0) });
      },
    };
  },
  take: async () => {
    const { companyId, chatId, owner } = await owned(false);
    return {
      companyId,
      work: () => take(owner, { chatId }),
      repaired: async () => {
        expect(await take(owner, { chatId })).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'active', ownerId: owner.uid });
      },
    };
  },
  'a supervisor’s take from the queue': async () => {
    const { companyId, next, supervisor } = await ownedAndWaiting(false);
    return {
      companyId,
      work: () => take(supervisor, { chatId: next }),
      repaired: async () => {
        expect(await take(supervisor, { chatId: next })).toMatchObject({ ok: true });
        await is(companyId, next, { state: 'active', ownerId: supervisor.uid });
      },
    };
  },
  send: async () => {
    const { companyId, chatId, owner } = await owned(true);
    const message = { chatId, id: newId(), text: 'Здравствуйте' };
    return {
      companyId,
      work: () => send(owner, message),
      repaired: async () => {
        const { seq } = await chatOf(companyId, chatId);
        const again = await send(owner, message);
        expect(again).toMatchObject({ ok: true });
        expect(again.ok && again.output.seq).toBeGreaterThanOrEqual(seq);
      },
    };
  },
  close: async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    return {
      companyId,
      work: () => close(owner, { chatId }),
      repaired: async () => {
        expect(await close(owner, { chatId })).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'closed', ownerId: owner.uid });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'a close of what waits': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(false);
    const supervisor = callerOf(companyId, `supervisor-${companyId}`);
    const work = () => closeWaiting(supervisor, { chatId, expectedOwnerId: owner.uid });
    return {
      companyId,
      work,
      repaired: async () => {
        expect(await work()).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'closed', ending: 'dismissed' });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'an end by the client': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    return {
      companyId,
      work: () => ends(companyId, chatId),
      repaired: async () => {
        expect(await ends(companyId, chatId)).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'closed', ownerId: owner.uid, closedBy: 'visitor' });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'a way back to the bot': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    return {
      companyId,
      work: () => returnToBot(owner, { chatId }),
      repaired: async () => {
        expect(await returnToBot(owner, { chatId })).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'bot' });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'a way back to the bot with a question': async () => {
    const { companyId, chatId, owner, next } = await ownedAndWaiting(true);
    await says(companyId, (await chatOf(companyId, chatId)).visitorId, 'question');
    return {
      companyId,
      work: () => returnToBot(owner, { chatId }),
      repaired: async () => {
        expect(await returnToBot(owner, { chatId })).toMatchObject({ ok: true });
        // Without knowledge the bot hands over.
        await is(companyId, chatId, { state: 'queued' });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'a transfer to the queue': async () => {
    const { companyId, chatId, owner } = await owned(true, 2);
    const to = { chatId, operatorId: null, expectedOwnerId: owner.uid, note: 'Прошу', overLimit: false };
    return {
      companyId,
      work: () => transfer(owner, to),
      repaired: async () => {
        expect(await transfer(owner, to)).toMatchObject({ ok: true });
        expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned' });
      },
    };
  },
  'a transfer to somebody': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    const other = [0, 1].map((i) => first(companyId, i)).find((uid) => uid !== owner.uid)!;
    const to = { chatId, operatorId: other, expectedOwnerId: owner.uid, note: 'Прошу', overLimit: false };
    return {
      companyId,
      work: () => transfer(owner, to),
      repaired: async () => {
        expect(await transfer(owner, to)).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'assigned', ownerId: other });
      },
    };
  },
  'an offer that is declined': async () => {
    const { companyId, chatId, owner } = await owned(true, 2);
    const other = [0, 1].map((i) => first(companyId, i)).find((uid) => uid !== owner.uid)!;
    await transfer(owner, { chatId, operatorId: other, expectedOwnerId: owner.uid, note: '', overLimit: false });
    const next = await callsPerson(companyId);
    return {
      companyId,
      work: () => decline(callerOf(companyId, other), { chatId }),
      repaired: async () => {
        expect(await decline(callerOf(companyId, other), { chatId })).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'active', ownerId: owner.uid });
        expect(await chatOf(companyId, next)).toMatchObject({ state: 'assigned' });
      },
    };
  },
  'an assignment by hand': async () => {
    const { companyId, next, owner, supervisor } = await ownedAndWaiting(true);
    const to = { chatId: next, operatorId: owner.uid, expectedOwnerId: null, overLimit: true };
    return {
      companyId,
      work: () => assign(supervisor, to),
      repaired: async () => {
        expect(await assign(supervisor, to)).toMatchObject({ ok: true });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
};
