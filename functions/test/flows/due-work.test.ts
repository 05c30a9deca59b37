import './own-project.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { companyWithDue, saveAll } from '../../../scripts/bench/due-chats.ts';
import { waitingTasks } from '../../../scripts/timed-tasks.ts';
import { take } from '../../src/desk/chat.ts';
import { signOff } from '../../src/desk/self.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { shardOf } from '../../src/domain/sweep/shard.ts';
import * as store from '../../src/store/refs.ts';
import { lookAtChat } from '../../src/work/chat/look-at-chat.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { adopt } from '../../src/work/sweep/adopt.ts';
import { CHAT_SWEEPERS } from '../../src/work/sweep/minutely.ts';
import { runMinute, runShard } from '../../src/work/sweep/run.ts';
import type { Sweepers } from '../../src/work/sweep/stint.ts';
import { company, passed } from './database.ts';
import { chatDoc, is, owned, ownedAndWaiting, waitsLong } from './death-scenes.ts';
import { callerOf, callsPerson, founded, personOf, sweep, wrongIn } from './scene.ts';
import { chatOf } from './story.ts';
import { eventually } from './world.ts';

const { docOf, newId } = store;
const PROJECT = process.env['GCLOUD_PROJECT']!;
const SWEEPERS: Sweepers = { ...CHAT_SWEEPERS, figures: countClosed, letters: async () => {} };
const soon = () => Date.now() + 60_000;

/** The tasks that wait for a chat. */
const tasksFor = async (chatId: string) => {
  const all = await waitingTasks(process.env['CLOUD_TASKS_EMULATOR_HOST']!, PROJECT);
  return all.filter(({ data }) => (data as { chatId?: string }).chatId === chatId);
};
const looks = (companyId: string, chatId: string, at: number, puts = 0) => lookAtChat({ companyId, chatId, at, puts });
const seconds = (at: number) => Math.floor(at / 1_000);

describe('A limit that a visitor feels ends at its own moment', () => {
  it('for a chat that nobody takes: a task comes then, early or twice, and moves it once', async () => {
    const { companyId, chatId, owner } = await owned(false, 2);
    const chat = await chatOf(companyId, chatId);
    const at = chat.state === 'assigned' ? chat.assignedAt + 3 * MINUTE : 0;
    expect(await tasksFor(chatId)).toMatchObject([
      { queue: 'lookAtChat', at, data: { companyId, chatId, at, puts: 0 } },
    ]);

    await looks(companyId, chatId, at);
    expect(await chatOf(companyId, chatId)).toEqual(chat);
    const put = (await tasksFor(chatId)).map(({ data, at: when }) => [(data as { puts: number }).puts, seconds(when)]);
    expect(put).toEqual([
      [0, seconds(at)],
      // The first task came three minutes too early by this clock, so the next one comes three minutes after its own moment.
      [1, expect.any(Number)],
    ]);

    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    await Promise.all([looks(companyId, chatId, at), looks(companyId, chatId, at), sweep()]);
    const moved = await chatOf(companyId, chatId);
    expect(moved).toMatchObject({ state: 'assigned', reassignments: 1 });
    expect(moved).not.toMatchObject({ ownerId: owner.uid });
    expect(await wrongIn(companyId)).toEqual([]);
  });

  it('and no longer for one that has been taken, closed or removed meanwhile', async () => {
    const { companyId, chatId, owner } = await owned(true);
    const before = await chatOf(companyId, chatId);
    const waiting = await tasksFor(chatId);
    for (const puts of [0, 3]) await looks(companyId, chatId, Date.now() - MINUTE, puts);
    await looks(companyId, newId(), Date.now());
    await looks(newId(), chatId, Date.now());
    expect(await chatOf(companyId, chatId)).toEqual(before);
    expect(await tasksFor(chatId)).toEqual(waiting);
    await is(companyId, chatId, { state: 'active', ownerId: owner.uid });
  });

  it('for a chat that may go back to whoever lost it', async () => {
    const { companyId, chatId, owner } = await owned(false);
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    await looks(companyId, chatId, Date.now());
    const queued = await chatOf(companyId, chatId);
    expect(queued).toMatchObject({ state: 'queued', avoid: { operatorId: owner.uid } });
    const until = queued.state === 'queued' ? queued.avoid!.until : 0;
    expect((await tasksFor(chatId)).map(({ at }) => at)).toContain(until);
    await passed(chatDoc(companyId, chatId), 'avoid.until', 'dueAt');
    await Promise.all([looks(companyId, chatId, until), looks(companyId, chatId, until)]);
    await is(companyId, chatId, { state: 'assigned', ownerId: owner.uid });
  });

  it('for the grace of an owner who is away, also when the visitor has waited too long before', async () => {
    const { companyId, chatId, owner } = await owned(true, 2);
    await signOff(owner, {});
    const away = await chatOf(companyId, chatId);
    const since = away.state === 'active' ? away.ownerAbsentSince! : 0;
    expect((await tasksFor(chatId)).map(({ at }) => at)).toContain(since + 3 * MINUTE);
    await waitsLong(companyId, chatId);
    await passed(chatDoc(companyId, chatId), 'ownerAbsentSince');
    await looks(companyId, chatId, Date.now());
    const moved = await chatOf(companyId, chatId);
    expect(moved).toMatchObject({ state: 'assigned', reassignments: 1 });
    expect(await wrongIn(companyId)).toEqual([]);
  });

  it('though the instance that saved it had a clock a minute ahead, or a minute behind', async () => {
    for (const shift of [MINUTE, -MINUTE]) {
      const { companyId, chatId } = await owned(false, 2);
      const chat = await chatOf(companyId, chatId);
      const assignedAt = (chat.state === 'assigned' ? chat.assignedAt : 0) + shift;
      const at = assignedAt + 3 * MINUTE;
      await chatDoc(companyId, chatId).update({
        assignedAt: Timestamp.fromMillis(assignedAt),
        dueAt: Timestamp.fromMillis(at),
        'clocks.turnedAt': Timestamp.fromMillis(assignedAt),
      });
      await looks(companyId, chatId, at);
      await sweep();
      await is(companyId, chatId, { state: 'assigned', reassignments: 0 });
      expect((await tasksFor(chatId)).some(({ at: when }) => when >= at)).toBe(true);
      await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
      await looks(companyId, chatId, at);
      await is(companyId, chatId, { state: 'assigned', reassignments: 1 });
      expect(await wrongIn(companyId)).toEqual([]);
    }
  });

  it.each([
    null,
    'text',
    [],
    {},
    { companyId: '../x', chatId: 'a', at: 1, puts: 0 },
    { companyId: 'a', chatId: 'b', at: -1, puts: 99 },
  ])('and what is no task, such as %j, changes nothing', async (task) => {
    await expect(lookAtChat(task)).resolves.toBeUndefined();
    await expect(runShard(SWEEPERS, task, soon())).resolves.toBeUndefined();
  });
});

/** Two companies in one shard. */
function neighbours(): [string, string] {
  const one = newId();
  for (;;) {
    const other = newId();
    if (shardOf(other) === shardOf(one)) return [one, other];
  }
}

const open = async (companyId: string) =>
  (await company(companyId).collection('chats').where('state', '==', 'bot').count().get()).data().count;

describe('Much due work', () => {
  it('calls a crew once a minute, whose worker lets the companies of its shard take turns and is done, twice and late too', async () => {
    const [greedy, modest] = neighbours();
    const hour = Date.now() - 60 * MINUTE;
    await saveAll(store, companyWithDue(store, greedy, { left: 240, late: 0 }, hour));
    await saveAll(store, companyWithDue(store, modest, { left: 3, late: 0 }, Date.now() - MINUTE));
    const shard = shardOf(greedy);

    const crew = async () =>
      (await waitingTasks(process.env['CLOUD_TASKS_EMULATOR_HOST']!, PROJECT)).filter(
        ({ queue }) => queue === 'sweepShard',
      );
    await Promise.all([runMinute(SWEEPERS, soon()), runMinute(SWEEPERS, soon())]);
    const tasks = (await crew()).map(({ data }) => data);
    expect(tasks).toContainEqual({ lane: 'bot', shard });
    expect(new Set(tasks.map((task) => JSON.stringify(task))).size).toBe(tasks.length);

    const task = { lane: 'bot', shard };
    await Promise.all([runShard(SWEEPERS, task, soon()), runShard(SWEEPERS, task, soon())]);
    expect([await open(greedy), await open(modest)]).toEqual([0, 0]);
    const ended = async (companyId: string) =>
      (await company(companyId).collection('chats').select('closedAt').get()).docs.map((doc) =>
        Number(doc.get('closedAt').toMillis()),
      );
    const [ofGreedy, ofModest] = [await ended(greedy), await ended(modest)];
    expect(Math.max(...ofModest)).toBeLessThan(Math.max(...ofGreedy));
    await runShard(SWEEPERS, task, soon());
    expect(await wrongIn(modest)).toEqual([]);
  });

  it('of a lane that hangs keeps no other lane and no other shard waiting', async () => {
    const { companyId, chatId } = await owned(false, 2);
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    const never = () => new Promise<void>(() => {});
    void runMinute({ ...SWEEPERS, bot: never, letters: never, figures: never }, soon());
    await eventually(async () => (await chatOf(companyId, chatId)).reassignments === 1, 'the chat to go on');
  });
});

describe('Documents of an earlier version', () => {
  it('are found by the sweep as soon as they have their shard, and are looked through once', async () => {
    const { companyId, chatId, next } = await ownedAndWaiting(false);
    const away = personOf(companyId, 0);
    await passed(chatDoc(companyId, chatId), 'assignedAt', 'dueAt');
    const old = { shard: FieldValue.delete(), lane: FieldValue.delete() };
    for (const id of [chatId, next]) await chatDoc(companyId, id).update(old);
    await company(companyId).collection('operators').doc(away).update({ shard: FieldValue.delete() });
    await sweep();
    await is(companyId, chatId, { state: 'assigned', reassignments: 0 });

    await adopt('minute', soon());
    const found = await chatDoc(companyId, chatId).get();
    expect(found.data()).toMatchObject({ shard: shardOf(companyId), lane: 'people' });
    expect((await company(companyId).collection('operators').doc(away).get()).get('shard')).toBe(shardOf(companyId));
    await sweep();
    expect((await chatOf(companyId, chatId)).reassignments).toBe(1);

    const place = docOf.adoption().ref;
    expect((await place.get()).data()).toMatchObject({ rounds: 1 });
    await adopt('night', soon());
    await adopt('night', soon());
    expect((await place.get()).data()).toMatchObject({ rounds: 2, after: '' });
  });

  it('with another number of shards get their new one', async () => {
    const companyId = await founded(1);
    const chatId = await callsPerson(companyId);
    const other = (shardOf(companyId) + 1) % 16;
    await chatDoc(companyId, chatId).update({ shard: other });
    await docOf.adoption().ref.set({ shards: 4, rounds: 2, after: '' });
    await adopt('minute', soon());
    expect((await chatDoc(companyId, chatId).get()).get('shard')).toBe(shardOf(companyId));
    expect(await take(callerOf(companyId, personOf(companyId, 0)), { chatId })).toMatchObject({ ok: true });
  });
});
