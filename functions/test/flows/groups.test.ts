import './own-project.ts';
import { describe, expect, it, vi, afterEach } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { close, take } from '../../src/desk/chat.ts';
import { retireGroup, saveGroup, setMembers, toGroup } from '../../src/desk/groups.ts';
import { setStatus } from '../../src/desk/self.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { identify } from '../../src/visitor/identify.ts';
import { CODEC, docOf, records } from '../../src/store/refs.ts';
import { lookFor, look } from '../../src/store/look.ts';
import { settle } from '../../src/work/chat/settle.ts';
import { write } from '../../src/work/chat/write.ts';
import { becomesAbsent } from '../../src/work/presence/becomes-absent.ts';
import { act } from '../../src/work/chat/act.ts';
import { company } from './database.ts';
import { callerOf, callsPerson, founded, personOf, sweep } from './scene.ts';
import { must as mustDo } from '../unit/world.ts';
import { must } from './worlds.ts';

const meter = startMeter();
afterEach(() => void vi.useRealTimers());

const RULE = { kind: 'department' as const, topics: [], channels: [], languages: [], version: 0 };

/** A company of so many operators, of whom these are in the group for the page /pay. */
async function grouped(operators: number, members: readonly number[], settings = {}) {
  const companyId = await founded(operators, settings);
  const admin = callerOf(companyId, `admin-${companyId}`);
  const { groupId } = must(await saveGroup(admin, { ...RULE, groupId: null, title: 'Оплата', pages: ['/pay'] }));
  const add = members.map((i) => personOf(companyId, i));
  must(await setMembers(admin, { groupId, add, remove: [] }));
  return { companyId, admin, groupId, person: (i: number) => callerOf(companyId, personOf(companyId, i)) };
}

/** A new client calls a person from the group's page; gives the chat. */
async function pays(companyId: string, visitorId: string) {
  const visit = { companyId, credentials: { visitorId, tokenHash: visitorId }, network: 'here' };
  const said = { id: 'call', text: 'Не проходит оплата', choice: null, wantsPerson: true };
  const { sent } = mustDo(await write(companyId, identify(visit, null), { ...said, page: 'https://shop.example/pay' }));
  return sent.chatId;
}

const chatOf = async (companyId: string, chatId: string) => (await look(docOf.chat(companyId, chatId)))!;
const recordsOf = (companyId: string, chatId: string) =>
  lookFor(records(companyId, chatId).orderBy('at'), CODEC.record);

describe('A chat for a group', () => {
  it('goes to its people, waits for them while they are busy, and for everybody after the company’s time', async () => {
    const { companyId, groupId, person } = await grouped(2, [0], { maxChats: 1 });
    const first = await pays(companyId, 'first');
    expect(await chatOf(companyId, first)).toMatchObject({ ownerId: person(0).uid, group: { by: ['page'] } });
    const second = await pays(companyId, 'second');
    expect(await chatOf(companyId, second)).toMatchObject({ state: 'queued', group: { openedAt: null } });
    // Somebody who is for everybody does not wait behind it.
    const third = await callsPerson(companyId);
    expect(await chatOf(companyId, third)).toMatchObject({ ownerId: person(1).uid });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    await settle(companyId, second);
    must(await take(person(1), { chatId: third }));
    must(await close(person(1), { chatId: third }));
    expect(await chatOf(companyId, second)).toMatchObject({ ownerId: person(1).uid });
    const told = await recordsOf(companyId, second);
    // Both were told at one moment of the test's clock.
    expect(told.map(({ why, group }) => [why, group?.id, group?.opened]).toSorted()).toEqual([
      ['all-busy', groupId, 'all-busy'],
      ['least-loaded', groupId, 'all-busy'],
    ]);
  });

  it('is for everybody at once when the group is empty, and when its last one goes, however they go', async () => {
    const { companyId, person, groupId, admin } = await grouped(2, [], { maxChats: 1 });
    expect(await chatOf(companyId, await pays(companyId, 'a'))).toMatchObject({
      group: { openedFor: 'nobody-at-work' },
    });
    must(await setMembers(admin, { groupId, add: [0, 1].map((i) => person(i).uid), remove: [] }));
    await pays(companyId, 'b');
    const waits = await pays(companyId, 'c');
    expect(await chatOf(companyId, waits)).toMatchObject({ state: 'queued', group: { openedAt: null } });
    must(await setStatus(person(0), { status: 'break' }));
    expect(await chatOf(companyId, waits)).toMatchObject({ group: { openedAt: null } });
    mustDo(await act(companyId, becomesAbsent(companyId, person(1).uid, 'signed-off')));
    const { group } = await chatOf(companyId, waits);
    expect(group).toMatchObject({ openedFor: 'nobody-at-work' });
  });

  it('is for everybody at once when the group is retired, and new ones are not for it', async () => {
    const { companyId, admin, groupId, person } = await grouped(2, [0], { maxChats: 1 });
    await pays(companyId, 'a');
    const waits = await pays(companyId, 'b');
    must(await retireGroup(admin, { groupId, retired: true }));
    expect(await chatOf(companyId, waits)).toMatchObject({
      ownerId: person(1).uid,
      group: { openedFor: 'group-retired' },
    });
    expect((await chatOf(companyId, await pays(companyId, 'c'))).group).toBeUndefined();
    must(await retireGroup(admin, { groupId, retired: false }));
    expect((await chatOf(companyId, await pays(companyId, 'd'))).group).toMatchObject({ id: groupId });
  });

  it('may be given by its owner, who frees their place; a second click changes nothing', async () => {
    const { companyId, groupId, person } = await grouped(2, [1], { maxChats: 3 });
    must(await setStatus(person(1), { status: 'break' }));
    const chatId = await callsPerson(companyId);
    must(await setStatus(person(1), { status: 'working' }));
    must(await take(person(0), { chatId }));
    const wish = { chatId, groupId, expectedOwnerId: person(0).uid, note: 'Спрашивает о возврате' };
    must(await toGroup(person(0), wish));
    expect(await chatOf(companyId, chatId)).toMatchObject({ ownerId: person(1).uid, reassignments: 1 });
    must(await toGroup(person(0), wish));
    expect(await chatOf(companyId, chatId)).toMatchObject({ ownerId: person(1).uid, reassignments: 1 });
    expect(await toGroup(person(0), { ...wish, expectedOwnerId: person(1).uid })).toMatchObject({
      reason: 'not-owner',
    });
    expect((await company(companyId).collection(`chats/${chatId}/notes`).get()).size).toBe(1);
  });

  it('is found by the sweep when an instance of the former version has saved it without a queue', async () => {
    const { companyId } = await grouped(1, [], { maxChats: 1 });
    await callsPerson(companyId);
    const waits = await callsPerson(companyId);
    const { ref } = docOf.chat(companyId, waits);
    const { pool: _, ...old } = (await ref.get()).data()!;
    await ref.set(old);
    await sweep();
    expect((await ref.get()).get('pool')).toBe('*');
  });
});

describe('What it costs to route', () => {
  const cost = async (work: () => Promise<unknown>) => {
    const before = { ...meter };
    await work();
    return { reads: meter.reads - before.reads, writes: meter.writes - before.writes };
  };

  /** A hand-off to a group in a company of so many operators, groups, and chats that wait for another group whose people are busy. */
  async function handOff(operators: number, groups: number, waiting: number) {
    const { companyId, admin } = await grouped(operators, [0, 1, 2, 3]);
    const busy = callerOf(companyId, `supervisor-${companyId}`);
    for (let i = 0; i < groups; i++) {
      const pages = i === 0 ? ['/busy'] : [`/page-${i}`];
      const { groupId } = must(await saveGroup(admin, { ...RULE, groupId: null, title: `Группа ${i}`, pages }));
      if (i === 0) must(await setMembers(admin, { groupId, add: [busy.uid], remove: [] }));
    }
    must(await setStatus(busy, { status: 'working' }));
    const visit = (visitorId: string) => ({
      companyId,
      credentials: { visitorId, tokenHash: visitorId },
      network: 'here',
    });
    const said = { id: 'call', text: 'Да', choice: null, wantsPerson: true, page: 'https://shop.example/busy' };
    for (let i = 0; i < waiting; i++) mustDo(await write(companyId, identify(visit(`busy-${i}`), null), said));
    // The first hand-off of an instance reads the groups.
    await pays(companyId, 'before');
    return cost(() => pays(companyId, 'now'));
  }

  it(
    'is the same with few and many operators, groups, and chats that wait for others',
    { timeout: 60_000 },
    async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      expect(await handOff(12, 6, 16)).toEqual(await handOff(5, 1, 6));
    },
  );
});
