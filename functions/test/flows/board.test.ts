import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { waitingTasks } from '../../../scripts/timed-tasks.ts';
import { startMeter } from '../../../scripts/meter.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { setActive } from '../../src/desk/people.ts';
import { rename, setStatus } from '../../src/desk/self.ts';
import { REST } from '../../src/domain/board/pace.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { auth } from '../../src/store/firebase.ts';
import { docOf, operators } from '../../src/store/refs.ts';
import { countBoard } from '../../src/work/board/count-board.ts';
import { countAtMoment } from '../../src/work/board/count-at.ts';
import { watchBoard } from '../../src/work/board/watch-board.ts';
import { boardOf, recounted, saidOf } from './recounted.ts';
import { callerOf, callsPerson, founded, personOf, says, standingOf, sweep } from './scene.ts';

const meter = startMeter();
const HOST = process.env['CLOUD_TASKS_EMULATOR_HOST']!;
const PROJECT = process.env['GCLOUD_PROJECT']!;

/** The counts of a company's board that wait in the queue. Nobody carries them out in this project. */
const counts = async (companyId: string) =>
  (await waitingTasks(HOST, PROJECT)).filter(
    ({ queue, data }) => queue === 'countBoard' && (data as { companyId: string }).companyId === companyId,
  );

/** The board has rested: it was counted some time ago. */
async function rested(companyId: string, ago = 2 * REST): Promise<void> {
  const { ref } = docOf.boardWatch(companyId);
  await ref.update({ countedAt: Timestamp.fromMillis(Date.now() - ago) });
}

async function counted(companyId: string) {
  await rested(companyId);
  await countBoard(companyId);
  return saidOf(companyId);
}

async function agrees(companyId: string): Promise<void> {
  const { now } = (await boardOf(companyId))!;
  expect(await saidOf(companyId)).toEqual(recounted(await standingOf(companyId), now.at));
}

/** A company with two operators of two places each, at whose board somebody looks. */
async function watched(people = 2): Promise<string> {
  const companyId = await founded(people, { maxChats: 2 });
  await watchBoard(companyId);
  return companyId;
}
const person = (companyId: string, i: number) => callerOf(companyId, personOf(companyId, i));

/** Whoever has been given the chat answers it. */
async function answered(companyId: string, chatId: string) {
  const owner = callerOf(companyId, (await docOf.chat(companyId, chatId).ref.get()).get('ownerId'));
  await take(owner, { chatId });
  await send(owner, { chatId, id: 'answer', text: 'Здравствуйте!' });
  return owner;
}

const writtenAt = async (companyId: string) => (await docOf.board(companyId).ref.get()).updateTime;

describe('The board of a company', () => {
  it('costs nothing but a look while nobody looks at it, and is there when somebody does', async () => {
    const companyId = await founded(2, { maxChats: 2 });
    await callsPerson(companyId, 'first');
    expect(await boardOf(companyId)).toBeNull();
    expect(await counts(companyId)).toEqual([]);
    await watchBoard(companyId);
    await agrees(companyId);
    const { now, people } = (await boardOf(companyId))!;
    expect(now).toMatchObject({ withPeople: 1, atWork: 2, free: 3, answering: { all: 1 } });
    expect(people.find(({ id }) => id === personOf(companyId, 0))).toMatchObject({
      firstName: 'Олег',
      lastName: 'Петров',
    });
    // Instances that have remembered that nobody looks make changes that are counted a little later.
    expect(await counts(companyId)).toHaveLength(1);
  });

  it('says what becomes of each chat, from the queue to the close', async () => {
    const companyId = await watched();
    const chatId = await callsPerson(companyId, 'client');
    for (let i = 0; i < 4; i++) await callsPerson(companyId, `client ${i}`);
    await says(companyId, 'asks the bot', 'hello');
    expect(await counted(companyId)).toMatchObject({ withPeople: 4, free: 0 });
    await agrees(companyId);
    const owner = await answered(companyId, chatId);
    await counted(companyId);
    await agrees(companyId);
    expect((await boardOf(companyId))!.now.lately).toMatchObject({ answered: 1, medianMs: expect.any(Number) });
    await setStatus(person(companyId, 1), { status: 'break' });
    await close(owner, { chatId });
    await counted(companyId);
    await agrees(companyId);
    expect((await boardOf(companyId))!.now.closed).toMatchObject({ closed: 1, closedBefore: 0 });
  });

  it('counts what a person has done today as the reports do, within half a minute', async () => {
    const companyId = await watched();
    const chatId = await callsPerson(companyId);
    const owner = await answered(companyId, chatId);
    await close(owner, { chatId });
    await docOf.teamPart(companyId, 0).ref.update({ todayAt: Timestamp.fromMillis(Date.now() - MINUTE) });
    await counted(companyId);
    const shown = (await boardOf(companyId))!.people.find(({ id }) => id === owner.uid);
    expect(shown?.today).toMatchObject({ chats: 1, firstMs: expect.any(Number) });
  });

  it('lets many changes at once be one count, which comes when the board has rested', async () => {
    const companyId = await watched();
    await callsPerson(companyId, 'first');
    const before = (await counts(companyId)).length;
    await Promise.all(Array.from({ length: 20 }, (_, i) => says(companyId, `many ${i}`, 'hello')));
    const after = (await counts(companyId)).length;
    expect(after).toBeGreaterThan(0);
    expect(after - before).toBeLessThan(10);
  });

  it('is counted twice at once, late and after a lost task, and is right', async () => {
    const companyId = await watched();
    await callsPerson(companyId, 'first');
    await rested(companyId);
    const task = { companyId, at: Date.now() };
    await Promise.all([countAtMoment(task), countAtMoment(task), countBoard(companyId)]);
    await agrees(companyId);
    await callsPerson(companyId, 'whose task is lost');
    await rested(companyId);
    await sweep();
    await agrees(companyId);
    await countAtMoment(task);
    await agrees(companyId);
    await expect(countAtMoment({ companyId: '../other', at: -1 })).resolves.toBeUndefined();
  });

  it('puts off a count that finds the board just counted', async () => {
    const companyId = await watched();
    await docOf.boardWatch(companyId).ref.update({ countedAt: Timestamp.fromMillis(Date.now() + MINUTE) });
    const before = (await counts(companyId)).length;
    await countAtMoment({ companyId, at: Date.now() });
    expect((await counts(companyId)).length).toBe(before + 1);
  });

  it('shows a new last name', async () => {
    const companyId = await watched();
    await rename(person(companyId, 0), { version: 0, firstName: 'Олег', lastName: 'Лебедев' });
    await counted(companyId);
    expect((await boardOf(companyId))!.people.find(({ id }) => id === personOf(companyId, 0))).toMatchObject({
      lastName: 'Лебедев',
    });
  });

  it('does not show those who have left', async () => {
    const companyId = await watched();
    await auth.createUser({ uid: personOf(companyId, 0) });
    await setActive(callerOf(companyId, `admin-${companyId}`), { operatorId: personOf(companyId, 0), active: false });
    await counted(companyId);
    await agrees(companyId);
    expect((await boardOf(companyId))!.people.map(({ id }) => id)).not.toContain(personOf(companyId, 0));
  });

  it('is not written while nothing changes, and not counted when nobody has looked for a while', async () => {
    const companyId = await watched();
    await counted(companyId);
    const before = await writtenAt(companyId);
    await counted(companyId);
    expect(await writtenAt(companyId)).toEqual(before);
    await docOf.boardWatch(companyId).ref.update({ watchedUntil: Timestamp.fromMillis(Date.now() - HOUR) });
    await callsPerson(companyId, 'unwatched');
    await sweep();
    expect(await writtenAt(companyId)).toEqual(before);
  });

  it('costs the same in a team of twelve as of two, since only whom a change is about is read', async () => {
    const cost = async (people: number) => {
      const companyId = await watched(people);
      // All of them were saved long ago.
      for (const { ref } of (await operators(companyId).get()).docs)
        await ref.update({ savedAt: Timestamp.fromMillis(Date.now() - HOUR) });
      await answered(companyId, await callsPerson(companyId, 'somebody'));
      await docOf.teamPart(companyId, 0).ref.update({ todayAt: Timestamp.fromMillis(Date.now()) });
      await rested(companyId);
      const before = meter.reads;
      await countBoard(companyId);
      const spent = meter.reads - before;
      await agrees(companyId);
      return spent;
    };
    expect(await cost(12)).toBe(await cost(2));
  });
});
