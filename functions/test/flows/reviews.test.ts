import { beforeAll, expect, it } from 'vitest';
import { company } from './database.ts';
import { becomes, calling, setSettings, toWork } from './story.ts';
import type { Person } from './world.ts';
import { callDesk, hire, mustDesk, newCompany } from './world.ts';

let companyId: string;
let admin: Person;
let vera: Person;
let zoya: Person;
let oleg: Person;
let other: Person;

const CRITERIA = [
  { id: 'polite', title: 'Вежливость', weight: 1 },
  { id: 'right', title: 'Верно', weight: 3 },
];
const marks = (polite: number, right: number) => [
  { id: 'polite', mark: polite },
  { id: 'right', mark: right },
];
const reviewOf = async (chatId: string) => (await company(companyId).collection('reviews').doc(chatId).get()).data();

async function closedChat(): Promise<string> {
  const { chatId } = await calling(companyId);
  await mustDesk(admin, 'assign', { chatId, operatorId: oleg.uid, expectedOwnerId: null, overLimit: true });
  await mustDesk(oleg, 'take', { chatId });
  await mustDesk(oleg, 'close', { chatId });
  await becomes(companyId, chatId, 'closed');
  return chatId;
}

beforeAll(async () => {
  const made = await newCompany();
  ({ companyId, admin } = made);
  await setSettings(admin, companyId, { queueMode: 'manual' });
  [vera, zoya] = [await hire(admin, 'supervisor'), await hire(admin, 'supervisor')];
  [oleg, other] = [await hire(admin), await hire(admin)];
  await toWork(oleg);
  await mustDesk(admin, 'saveScoreCard', { criteria: CRITERIA, proposals: false });
});

it('of two supervisors who judge one chat at once the second learns of the first, and overwrites nothing', async () => {
  const chatId = await closedChat();
  const first = await mustDesk(vera, 'saveReview', { chatId, marks: marks(5, 4), comment: 'Хорошо' });
  const late = await callDesk(zoya, 'saveReview', { chatId, marks: marks(1, 1), comment: 'Плохо' });
  expect(late).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
  expect(await reviewOf(chatId)).toMatchObject({ by: vera.uid, total: 81, comment: 'Хорошо' });
  // A lost answer: the same verdict once more is the same.
  expect(await mustDesk(vera, 'saveReview', { chatId, marks: marks(5, 4), comment: 'Хорошо' })).toEqual(first);
  await mustDesk(zoya, 'saveReview', { chatId, marks: marks(4, 4), comment: 'Хорошо', ...first });
  expect(await reviewOf(chatId)).toMatchObject({ by: zoya.uid, total: 75 });
});

it('a verdict keeps its criteria, and only the operator of the chat reads and answers it, also after they have left', async () => {
  const chatId = await closedChat();
  const { version } = await mustDesk(vera, 'saveReview', { chatId, marks: marks(5, 4), comment: '' });
  await mustDesk(admin, 'saveScoreCard', { criteria: [CRITERIA[0]!], proposals: false, version: 1 });
  expect(
    await callDesk(vera, 'saveReview', { chatId, marks: [{ id: 'polite', mark: 1 }], comment: '', version }),
  ).toMatchObject({
    reason: 'card-changed',
  });
  expect(await callDesk(other, 'readReview', { chatId })).toMatchObject({ reason: 'not-allowed' });
  expect(await callDesk(other, 'answerReview', { chatId, text: 'Я' })).toMatchObject({ reason: 'not-allowed' });
  await mustDesk(oleg, 'readReview', { chatId });
  const { seenAt } = (await reviewOf(chatId))!;
  await mustDesk(oleg, 'readReview', { chatId });
  await mustDesk(oleg, 'answerReview', { chatId, text: 'Учту' });
  expect(await reviewOf(chatId)).toMatchObject({
    seenAt,
    answer: { text: 'Учту' },
    marks: [{ title: 'Вежливость' }, { title: 'Верно' }],
  });
  await mustDesk(admin, 'setActive', { operatorId: oleg.uid, active: false });
  await mustDesk(vera, 'saveReview', { chatId, marks: marks(3, 3), comment: '', version });
  expect(await reviewOf(chatId)).toMatchObject({
    operatorId: oleg.uid,
    total: 50,
    seenAt: null,
    answer: { text: 'Учту' },
  });
  expect(await callDesk(oleg, 'readReview', { chatId })).toMatchObject({ reason: 'deactivated' });
});

it('a chat that is not there is refused, and without a language model nothing is proposed', async () => {
  const verdict = { chatId: 'gone', marks: marks(5, 4), comment: '' };
  expect(await callDesk(vera, 'saveReview', verdict)).toMatchObject({ reason: 'unknown-chat' });
  expect(await callDesk(vera, 'proposeReview', { chatId: 'gone' })).toMatchObject({ reason: 'unknown-chat' });
  const { chatId } = await calling(companyId);
  expect(await callDesk(vera, 'proposeReview', { chatId })).toMatchObject({ reason: 'chat-not-closed' });
});
