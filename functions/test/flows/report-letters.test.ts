import './own-project.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeReportLetter, saveReportLetter } from '../../src/desk/report-letters.ts';
import { HOUR, DAY } from '../../src/domain/time.ts';
import { look } from '../../src/store/look.ts';
import { docOf } from '../../src/store/refs.ts';
import { answerLetter } from '../../src/work/report-letters/answer.ts';
import { sendReportLetters } from '../../src/work/report-letters/send.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { db } from './database.ts';
import { emptyWorld } from './whole.ts';
import { must, owned } from './worlds.ts';

const NOW = Date.parse('2026-03-02T04:00:00Z');
const WANTED = {
  letterId: null,
  email: 'boss@example.com',
  every: 'day',
  weekday: 1,
  hour: 9,
  language: 'ru',
  version: 0,
} as const;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await emptyWorld();
});
afterEach(() => void vi.useRealTimers());

const letters = async () => (await db.collection('mail').get()).docs.map((doc) => doc.data());
const reports = async () => (await letters()).filter(({ message }) => message?.headers !== undefined);
const tokenIn = (text: string) => /token=([\w-]{43})/.exec(text)![1]!;
const sweep = () => sendReportLetters(alone(Date.now() + HOUR));

/** An address that was asked and has agreed. */
async function agreed() {
  const { admin, companyId } = await owned();
  const { letterId } = must(await saveReportLetter(admin, WANTED));
  const [question] = await letters();
  const token = tokenIn(question!['message'].text);
  expect(await answerLetter(companyId, letterId, 'agree', token, Date.now())).toBe(true);
  return { admin, companyId, letterId, token };
}

it('an address that has not agreed gets nothing but the question, and nobody else can agree for it', async () => {
  const { admin, companyId } = await owned();
  const { letterId } = must(await saveReportLetter(admin, WANTED));
  vi.setSystemTime(NOW + 2 * DAY);
  await sweep();
  expect(await answerLetter(companyId, letterId, 'agree', 'A'.repeat(43), Date.now())).toBe(false);
  const { leave } = (await look(docOf.reportLetter(companyId, letterId)))!;
  expect(await answerLetter(companyId, letterId, 'agree', leave, Date.now())).toBe(false);
  await sweep();
  expect(await letters()).toHaveLength(1);
});

it('a report leaves once for a period, also when the sweep comes twice and late, and says which period', async () => {
  await agreed();
  await sweep();
  expect(await reports()).toHaveLength(0);
  vi.setSystemTime(NOW + 3 * HOUR);
  await Promise.all([sweep(), sweep()]);
  await sweep();
  const [first, ...others] = await reports();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ to: WANTED.email });
  expect(first!['message'].subject).toContain('1 марта 2026');
  expect(first!['message'].headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  vi.setSystemTime(NOW + 5 * DAY + 3 * HOUR);
  await sweep();
  const all = await reports();
  expect(all).toHaveLength(2);
  expect(all.filter(({ message }) => message.subject.includes('6 марта 2026'))).toHaveLength(1);
});

it('whoever leaves by the link of a letter gets no more, and the old consent brings nothing back', async () => {
  const { admin, companyId, letterId, token } = await agreed();
  vi.setSystemTime(NOW + 3 * HOUR);
  await sweep();
  const [report] = await reports();
  const leave = tokenIn(report!['message'].headers['List-Unsubscribe']);
  expect(await answerLetter(companyId, letterId, 'leave', leave, Date.now())).toBe(true);
  expect(await answerLetter(companyId, letterId, 'agree', token, Date.now())).toBe(false);
  must(await saveReportLetter(admin, { ...WANTED, letterId, hour: 12 }));
  vi.setSystemTime(NOW + 3 * DAY);
  await sweep();
  expect(await reports()).toHaveLength(1);
  must(await removeReportLetter(admin, { letterId }));
  expect(await answerLetter(companyId, letterId, 'leave', leave, Date.now())).toBe(false);
});
