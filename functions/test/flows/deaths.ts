import './own-project.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../../src/work/chat/settle.ts';
import { assign, close, decline, giveBack, send, take, transfer } from '../../src/desk/chat.ts';
import { mute, setPhone } from '../../src/desk/client.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { setActive, setLimit } from '../../src/desk/people.ts';
import { heartbeat, setStatus, signOff } from '../../src/desk/self.ts';
import type { Chat } from '../../src/domain/chat.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { letBotAnswer } from './bot-turn.ts';
import { dispatch } from '../../src/work/routing/dispatch.ts';
import { setFault } from '../../src/store/fault.ts';
import { auth } from '../../src/store/firebase.ts';
import { act } from '../../src/work/chat/act.ts';
import { becomesAbsent } from '../../src/work/presence/becomes-absent.ts';
import { ownerGone } from '../../src/work/presence/owner-gone.ts';
import { newId } from '../../src/store/refs.ts';
import { company, passed } from './database.ts';
import { dyingAt } from './fault.ts';
import {
  callerOf,
  callsPerson,
  ends,
  founded,
  lastWritten,
  leasesRunOut,
  personOf,
  says,
  sweep,
  wrongIn,
} from './scene.ts';
import { chatOf, operatorOf } from './story.ts';

/** What is so before the process dies in `work`, and what must be so once the next run or the sweep has repaired it. */
type Case = {
  work: () => Promise<unknown>;
  repaired: () => Promise<void>;
};

const is = async (companyId: string, chatId: string, expected: Partial<Chat> & { state: Chat['state'] }) =>
  expect(await chatOf(companyId, chatId)).toMatchObject(expected);
const chatDoc = (companyId: string, chatId: string) => company(companyId).collection('chats').doc(chatId);
const presenceOf = (companyId: string, uid: string) =>
  company(companyId).collection('operators').doc(uid).collection('private').doc('presence');
const first = personOf;

/** One operator at work, with a chat that they have or have taken, and room for one more. */
async function owned(taken: boolean, operators = 1) {
  const companyId = await founded(operators, { maxChats: 1 });
  const chatId = await callsPerson(companyId);
  const { ownerId } = (await chatOf(companyId, chatId)) as { ownerId: string };
  const owner = callerOf(companyId, ownerId);
  if (taken) await take(owner, { chatId });
  return { companyId, chatId, owner, supervisor: callerOf(companyId, `supervisor-${companyId}`) };
}

/** The visitor of a taken chat has written, an hour ago. */
async function waitsLong(companyId: string, chatId: string): Promise<void> {
  await says(companyId, (await chatOf(companyId, chatId)).visitorId, 'question');
  await passed(chatDoc(companyId, chatId), 'awaitingSince', 'dueAt');
}

/** As `owned`, and somebody else waits for the place. */
async function ownedAndWaiting(taken: boolean) {
  const scene = await owned(taken);
  return { ...scene, next: await callsPerson(scene.companyId) };
}

const CASES: Readonly<Record<string, () => Promise<Case & { companyId: string }>>> = {
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
    // The process that saved the word died at once, at the save of the bot's answer.
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
      work: () => giveBack(owner, { chatId }),
      repaired: async () => {
        expect(await giveBack(owner, { chatId })).toMatchObject({ ok: true });
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
      work: () => giveBack(owner, { chatId }),
      repaired: async () => {
        expect(await giveBack(owner, { chatId })).toMatchObject({ ok: true });
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
  'a status that frees capacity': async () => {
    const companyId = await founded(1);
    const operator = callerOf(companyId, first(companyId, 0));
    await setStatus(operator, { status: 'break' });
    const chatId = await callsPerson(companyId);
    return {
      companyId,
      work: () => setStatus(operator, { status: 'working' }),
      repaired: async () => {
        expect(await setStatus(operator, { status: 'working' })).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'assigned', ownerId: operator.uid });
      },
    };
  },
  'a return from absence': async () => {
    const { companyId, chatId, owner } = await owned(true);
    await signOff(owner, {});
    expect(await chatOf(companyId, chatId)).toMatchObject({ ownerAbsentSince: expect.any(Number) });
    return {
      companyId,
      work: () => setStatus(owner, { status: 'working' }),
      repaired: async () => {
        await setStatus(owner, { status: 'working' });
        // Whoever came back keeps the chat when the grace would end.
        const chat = await chatOf(companyId, chatId);
        if (chat.state === 'active' && chat.ownerAbsentSince !== null) {
          await passed(chatDoc(companyId, chatId), 'ownerAbsentSince', 'dueAt');
          await sweep();
        }
        expect(await chatOf(companyId, chatId)).toMatchObject({
          state: 'active',
          ownerId: owner.uid,
          ownerAbsentSince: null,
        });
      },
    };
  },
  'a sign-off': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    return {
      companyId,
      work: () => signOff(owner, {}),
      repaired: async () => {
        await signOff(owner, {});
        await sweep();
        const chat = await chatOf(companyId, chatId);
        expect(chat).toMatchObject({ state: 'assigned' });
        expect(chat).not.toMatchObject({ ownerId: owner.uid });
      },
    };
  },
  'an absence by time': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    await heartbeat(owner, { idleMs: 0 });
    await passed(presenceOf(companyId, owner.uid), 'absentAt');
    return {
      companyId,
      work: () => act(companyId, becomesAbsent(companyId, owner.uid, 'time')),
      repaired: async () => {
        expect(await operatorOf(companyId, owner.uid)).toMatchObject({ status: 'absent', load: 0 });
        const chat = await chatOf(companyId, chatId);
        expect(chat).toMatchObject({ state: 'assigned' });
        expect(chat).not.toMatchObject({ ownerId: owner.uid });
      },
    };
  },
  'a chat of somebody who has gone': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    await dyingAt(0, () => signOff(owner, {}), 'after-save');
    return {
      companyId,
      work: () => act(companyId, ownerGone(companyId, owner.uid, chatId)),
      repaired: async () => expect(await chatOf(companyId, chatId)).not.toMatchObject({ ownerId: owner.uid }),
    };
  },
  'an untaken chat that is due': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    return {
      companyId,
      work: () => settle(companyId, chatId),
      repaired: async () => {
        const chat = await chatOf(companyId, chatId);
        expect(chat).toMatchObject({ state: 'assigned', reassignments: 1 });
        expect(chat).not.toMatchObject({ ownerId: owner.uid });
      },
    };
  },
  'a taken chat whose visitor waits too long': async () => {
    const { companyId, chatId, owner } = await owned(true);
    await waitsLong(companyId, chatId);
    return {
      companyId,
      work: () => settle(companyId, chatId),
      repaired: () => is(companyId, chatId, { state: 'active', ownerId: owner.uid, alertedAt: expect.any(Number) }),
    };
  },
  'the end of a grace': async () => {
    const { companyId, chatId, owner } = await owned(true, 2);
    await signOff(owner, {});
    await passed(chatDoc(companyId, chatId), 'ownerAbsentSince', 'dueAt');
    return {
      companyId,
      work: () => settle(companyId, chatId),
      repaired: async () => {
        const chat = await chatOf(companyId, chatId);
        expect(chat).toMatchObject({ state: 'assigned', reassignments: 1 });
        expect(chat).not.toMatchObject({ ownerId: owner.uid });
      },
    };
  },
  'a sweep with something of everything to do': async () => {
    const companyId = await founded(3, { maxChats: 1 });
    const chats = [await callsPerson(companyId), await callsPerson(companyId), await callsPerson(companyId)];
    const [left, late, untaken] = chats as [string, string, string];
    const ownerOf = async (chatId: string) => ((await chatOf(companyId, chatId)) as { ownerId: string }).ownerId;
    const [gone, slow, there] = await Promise.all([ownerOf(left), ownerOf(late), ownerOf(untaken)]);
    await take(callerOf(companyId, slow), { chatId: late });
    await waitsLong(companyId, late);
    await passed(presenceOf(companyId, gone), 'absentAt');
    await passed(chatDoc(companyId, untaken), 'assignedAt', 'dueAt');
    await dyingAt(2, () => says(companyId, newId(), 'hello'));
    const [owing] = (await company(companyId).collection('chats').where('state', '==', 'bot').get()).docs;
    await passed(owing!.ref, 'owes', 'dueAt');
    return {
      companyId,
      work: sweep,
      repaired: async () => {
        const waiting = await Promise.all([left, untaken, owing!.id].map((id) => chatOf(companyId, id)));
        expect(waiting.map(({ state }) => state).sort()).toEqual(['assigned', 'queued', 'queued']);
        expect(await operatorOf(companyId, there)).toMatchObject({ load: 1 });
        expect(await operatorOf(companyId, gone)).toMatchObject({ status: 'absent', load: 0 });
        await is(companyId, late, { state: 'active', ownerId: slow, alertedAt: expect.any(Number) });
      },
    };
  },
  'a queue that is set to serve itself': async () => {
    const companyId = await founded(1, { queueMode: 'manual' });
    const chatId = await callsPerson(companyId);
    const admin = callerOf(companyId, `admin-${companyId}`);
    const changed = { name: 'Ромашка', settings: { ...DEFAULT_SETTINGS.ru, queueMode: 'auto' as const }, version: 0 };
    return {
      companyId,
      work: () => saveSettings(admin, changed),
      repaired: async () => {
        expect(await saveSettings(admin, changed)).toMatchObject({ ok: true });
        await is(companyId, chatId, { state: 'assigned', ownerId: first(companyId, 0) });
      },
    };
  },
  'a raised limit': async () => {
    const { companyId, next, owner } = await ownedAndWaiting(true);
    const admin = callerOf(companyId, `admin-${companyId}`);
    return {
      companyId,
      work: () => setLimit(admin, { operatorId: owner.uid, maxChats: 2, version: 0 }),
      repaired: async () => {
        expect(await setLimit(admin, { operatorId: owner.uid, maxChats: 2, version: 0 })).toMatchObject({ ok: true });
        await is(companyId, next, { state: 'assigned', ownerId: owner.uid });
      },
    };
  },
  'a deactivation': async () => {
    const { companyId, chatId, owner } = await owned(true, 2);
    await auth.createUser({ uid: owner.uid });
    const admin = callerOf(companyId, `admin-${companyId}`);
    const off = { operatorId: owner.uid, active: false };
    return {
      companyId,
      work: () => setActive(admin, off),
      repaired: async () => {
        expect(await setActive(admin, off)).toMatchObject({ ok: true });
        expect(await operatorOf(companyId, owner.uid)).toMatchObject({ active: false, status: 'absent', load: 0 });
        expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned' });
      },
    };
  },
  'what is written about a client': async () => {
    const { companyId, chatId, owner } = await owned(true);
    return {
      companyId,
      work: async () => {
        await setPhone(owner, { chatId, phone: '+79123456789', version: 0 });
        await mute(owner, { chatId, forMs: 60_000 });
      },
      repaired: async () => {
        await setPhone(owner, { chatId, phone: '+79123456789', version: 0 });
        await mute(owner, { chatId, forMs: 60_000 });
        const { client, visitorId } = await chatOf(companyId, chatId);
        const visitor = await company(companyId).collection('visitors').doc(visitorId).get();
        expect(client).toMatchObject({ phone: '+79123456789', mutedUntil: visitor.get('mutedUntil').toMillis() });
      },
    };
  },
};

/** More steps than any work here takes. */
const MANY = 60;

/**
 * Kills a process in each of the works, at every `stride`th of its steps, and looks whether the next run or the sweep repairs what it has left. Where
 * the first death falls differs from work to work, so that all of a work's steps are met somewhere.
 */
export function tellDeaths(stride: number): void {
  afterEach(() => setFault(null));

  describe(
    'A process that dies between any two steps leaves nothing that the next run or the sweep does not repair',
    { timeout: 180_000 },
    () => {
      it.each(Object.entries(CASES).map(([name, make], i) => [name, i % stride, make] as const))(
        '%s',
        async (_name, first, make) => {
          let step = first;
          while (await dies(step, make)) step += stride;
          expect(step).toBeLessThan(MANY);
          // A short work has no such step: it dies at its first one.
          if (step === first && first > 0) expect(await dies(0, make)).toBe(true);
        },
      );
    },
  );
}

/** Lets a new scene's work die at this step, and what it left be repaired. False: the work has fewer steps, and came to its end. */
async function dies(step: number, make: (typeof CASES)[string]): Promise<boolean> {
  const { companyId, work, repaired } = await make();
  const died = await dyingAt(step, work);
  // Each save is whole, so what was written so far holds together at once.
  expect(await wrongIn(companyId)).toEqual([]);
  await owes(companyId);
  await leasesRunOut(companyId);
  await sweep();
  await repaired();
  await sweep();
  expect(await wrongIn(companyId, { atRest: true })).toEqual([]);
  const rest = await lastWritten(companyId);
  await sweep();
  expect(await lastWritten(companyId)).toEqual(rest);
  return died;
}

/** The bot's patience is over wherever it owes an answer. */
async function owes(companyId: string): Promise<void> {
  const bots = await company(companyId).collection('chats').where('state', '==', 'bot').get();
  for (const doc of bots.docs) if (doc.get('owes') !== null) await passed(doc.ref, 'owes', 'dueAt');
}
