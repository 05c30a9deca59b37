import './own-project.ts';
import { expect } from 'vitest';
import { shardOf } from '../../src/domain/sweep/shard.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { lookAtChat } from '../../src/work/chat/look-at-chat.ts';
import { settle } from '../../src/work/chat/settle.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { CHAT_SWEEPERS } from '../../src/work/sweep/minutely.ts';
import { runShard } from '../../src/work/sweep/run.ts';
import type { Sweepers } from '../../src/work/sweep/stint.ts';
import { take } from '../../src/desk/chat.ts';
import { mute, setPhone } from '../../src/desk/client.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { setActive, setLimit } from '../../src/desk/people.ts';
import { heartbeat, setStatus, signOff } from '../../src/desk/self.ts';

import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

import { auth } from '../../src/store/firebase.ts';
import { act } from '../../src/work/chat/act.ts';
import { becomesAbsent } from '../../src/work/presence/becomes-absent.ts';
import { ownerGone } from '../../src/work/presence/owner-gone.ts';
import { newId } from '../../src/store/refs.ts';
import { company, passed } from './database.ts';
import { dyingAt } from './fault.ts';
import { callerOf, callsPerson, founded, says, sweep } from './scene.ts';
import { chatOf, operatorOf } from './story.ts';

import type { Cases } from './death-scenes.ts';
import { is, chatDoc, presenceOf, first, owned, waitsLong, ownedAndWaiting } from './death-scenes.ts';

/** Checks that the chat has gone to somebody else, and only once. */
async function goesOn(companyId: string, chatId: string, formerOwnerId: string): Promise<void> {
  const chat = await chatOf(companyId, chatId);
  expect(chat).toMatchObject({ state: 'assigned', reassignments: 1 });
  expect(chat).not.toMatchObject({ ownerId: formerOwnerId });
}

/** Works that change the team and the settings, and works that become due as time passes. */
export const IN_TEAMS: Cases = {
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
        // An owner who came back keeps the chat at the end of the grace.
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
      work: () => lookAtChat({ companyId, chatId, at: Date.now(), puts: 0 }),
      repaired: () => goesOn(companyId, chatId, owner.uid),
    };
  },
  'a worker of the shard with an untaken chat': async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    const sweepers: Sweepers = { ...CHAT_SWEEPERS, figures: countClosed, letters: async () => {} };
    return {
      companyId,
      work: () => runShard(sweepers, { lane: 'people', shard: shardOf(companyId) }, Date.now() + MINUTE),
      repaired: () => goesOn(companyId, chatId, owner.uid),
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
      work: () => lookAtChat({ companyId, chatId, at: Date.now(), puts: 0 }),
      repaired: () => goesOn(companyId, chatId, owner.uid),
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
