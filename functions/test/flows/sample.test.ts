import { beforeAll, expect, test } from 'vitest';
import { company } from './database.ts';
import { atWork } from './at-work.ts';
import { callDesk, mustDesk } from './world.ts';

let world: Awaited<ReturnType<typeof atWork>>;
beforeAll(async () => {
  world = await atWork();
});

const counted = async () => {
  const names = ['topics', 'knowledge', 'replies'] as const;
  const found = await Promise.all(names.map((name) => company(world.companyId).collection(name).get()));
  return found.map(({ docs }) => docs.filter(({ id }) => id.startsWith('sample-')).length);
};

test('the sample is added once, keeps what somebody has changed or uses, and goes', async () => {
  const { admin, oleg } = world;
  expect(await callDesk(oleg, 'addSample', {})).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await mustDesk(admin, 'addSample', {})).toEqual({ added: 11 });
  expect(await mustDesk(admin, 'addSample', {})).toEqual({ added: 0 });
  expect(await counted()).toEqual([3, 5, 3]);
  await mustDesk(admin, 'saveReply', {
    replyId: 'sample-reply-0',
    scope: 'shared',
    title: 'Наше приветствие',
    text: 'Добрый день!',
    version: 0,
  });
  const about = { topicId: 'sample-topic-0', subtopicId: null, active: true };
  await mustDesk(admin, 'saveEntry', {
    ...about,
    entryId: null,
    title: 'Самовывоз',
    phrasings: ['где забрать'],
    answer: 'На складе',
  });
  expect(await mustDesk(admin, 'removeSample', {})).toEqual({ removed: 9, kept: 2 });
  expect(await counted()).toEqual([1, 0, 1]);
  expect(await mustDesk(admin, 'removeSample', {})).toEqual({ removed: 0, kept: 2 });
});
