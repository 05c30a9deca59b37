import { beforeAll, expect, test } from 'vitest';
import { company, db } from './database.ts';
import { staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { eventually, messageId, mustDesk } from './world.ts';
import type { Visitor } from './world.ts';

let team: Team;
beforeAll(async () => {
  team = await staffed(1);
});

/** The ids of the streams that a visitor has open, as the server knows them. */
async function openOf({ token }: Visitor): Promise<string[]> {
  return (await company(team.companyId).collection('visitors').doc(token.split('.')[0]!).get()).get('streams');
}

/** A stream that is open. */
async function opened(visitor: Visitor, seconds?: number) {
  const stream = visitor.follow(undefined, seconds);
  await eventually(() => stream.events.length > 0, 'a stream to begin');
  return stream;
}

async function closed(chatId: string) {
  await mustDesk(team.operators[0]!, 'close', { chatId });
}

test('a fourth tab gets a stream, and the oldest stream is closed and told when to come back', async () => {
  const { visitor, chatId } = await talking(team.companyId, team.operators[0]!);
  const oldest = await opened(visitor);
  const others = [await opened(visitor), await opened(visitor), await opened(visitor)];
  await oldest.done;
  expect(oldest.retryMs()).toBeGreaterThan(0);
  await mustDesk(team.operators[0]!, 'send', { chatId, id: messageId(), text: 'Всем трём' });
  for (const stream of others) await eventually(() => stream.messages().some(({ text }) => text === 'Всем трём'));
  expect(await openOf(visitor)).toHaveLength(3);
  for (const stream of others) await stream.stop();
  await closed(chatId);
});

test('a stream that has ended gives its place back', async () => {
  const { visitor, chatId } = await talking(team.companyId, team.operators[0]!);
  const first = await opened(visitor);
  for (let i = 0; i < 4; i++) await (await opened(visitor, 1)).done;
  await eventually(async () => (await openOf(visitor)).length === 1, 'the places to be given back');
  await mustDesk(team.operators[0]!, 'send', { chatId, id: messageId(), text: 'Вы здесь?' });
  await eventually(() => first.messages().some(({ text }) => text === 'Вы здесь?'));
  await first.stop();
  await closed(chatId);
});

test('the stream of somebody who is blocked ends', async () => {
  const { visitor, chatId } = await talking(team.companyId, team.operators[0]!);
  const stream = await opened(visitor);
  await mustDesk(team.admin, 'block', { chatId });
  await stream.done;
  await mustDesk(team.operators[0]!, 'send', { chatId, id: messageId(), text: 'Не услышит' });
  expect(stream.messages().some(({ text }) => text === 'Не услышит')).toBe(false);
  await closed(chatId);
});

test('streams that are opened too often are refused', async () => {
  const { visitor, chatId } = await talking(team.companyId, team.operators[0]!);
  const doc = db.doc(`companies/${team.companyId}/visitors/${visitor.token.split('.')[0]}`);
  await doc.update({ streamPace: { tokens: 0, at: new Date(Date.now() + 60_000) } });
  const stream = visitor.follow();
  await stream.done;
  expect(stream.events).toEqual([]);
  expect(stream.refused()).toMatchObject({ reason: 'too-many', now: { retryMs: expect.any(Number) } });
  await closed(chatId);
});
