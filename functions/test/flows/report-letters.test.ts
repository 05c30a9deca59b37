import './own-project.ts';
import { startMeter } from '../../../scripts/meter.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeReportLetter, saveReportLetter } from '../../src/desk/report-letters.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { setActive } from '../../src/desk/people.ts';
import { FIGURES_VERSION } from '../../src/domain/metrics.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { HOUR, DAY } from '../../src/domain/time.ts';
import { auth } from '../../src/store/firebase.ts';
import { look } from '../../src/store/look.ts';
import { docOf } from '../../src/store/refs.ts';
import { answer } from '../../src/work/figures/answer.ts';
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

const meter = startMeter();
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

it('the addresses of a company share its report: it is read once and not for each letter', async () => {
  const { companyId, letterId } = await agreed();
  const letter = (await look(docOf.reportLetter(companyId, letterId)))!;
  for (const [i, id] of [letterId, 'a', 'b', 'c', 'd', 'e'].entries()) {
    const doc = docOf.reportLetter(companyId, id);
    await doc.ref.set(doc.codec.write({ ...letter, id, every: 'week', email: `boss-${i}@example.com` }));
  }
  const nothing = { v: FIGURES_VERSION, total: '{}', channels: '{}', operators: '{}', topics: '{}', shards: 0 };
  await docOf.stats(companyId, '2026-01-01').ref.set(nothing);
  vi.setSystemTime(NOW + 3 * HOUR);
  const readBy = async (work: () => Promise<unknown>) => {
    const before = meter.reads;
    await work();
    return meter.reads - before;
  };
  const company = (await look(docOf.company(companyId)))!;
  const once = await readBy(() => answer(company, { from: '2026-02-23', to: '2026-03-01' }, Date.now()));
  expect(once).toBeGreaterThanOrEqual(20);
  expect(await readBy(sweep)).toBeLessThan(5 * once);
  expect((await reports()).map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: 6 }, (_, i) => `boss-${i}@example.com`),
  );
});

/** The address of the second operator, who gets reports without being asked. */
async function colleague() {
  const { admin, companyId, other } = await owned();
  const email = 'oleg@example.com';
  await auth.createUser({ uid: other, email });
  await docOf.user(other).ref.set({ companyId });
  await docOf.profile(companyId, other).ref.update({ email });
  const { letterId } = must(await saveReportLetter(admin, { ...WANTED, email }));
  return { admin, companyId, operatorId: other, email, letterId };
}

it('a colleague who is deactivated gets no more, and gets them again when they are back', async () => {
  const { admin, operatorId } = await colleague();
  vi.setSystemTime(NOW + 3 * HOUR);
  await sweep();
  expect(await reports()).toHaveLength(1);
  must(await setActive(admin, { operatorId, active: false }));
  vi.setSystemTime(NOW + DAY + 3 * HOUR);
  await sweep();
  expect(await reports()).toHaveLength(1);
  must(await setActive(admin, { operatorId, active: true }));
  await sweep();
  expect(await reports()).toHaveLength(1);
  vi.setSystemTime(NOW + 2 * DAY + 3 * HOUR);
  await sweep();
  expect(await reports()).toHaveLength(2);
});

it('nobody who is deactivated is asked or written to, and a colleague who has left gets no more', async () => {
  const { admin, companyId, operatorId, email, letterId } = await colleague();
  must(await setActive(admin, { operatorId, active: false }));
  must(await removeReportLetter(admin, { letterId }));
  expect(await saveReportLetter(admin, { ...WANTED, email })).toMatchObject({ ok: false, reason: 'operator-inactive' });
  must(await setActive(admin, { operatorId, active: true }));
  must(await saveReportLetter(admin, { ...WANTED, email }));
  await docOf.user(operatorId).ref.set({ companyId: `other-than-${companyId}` });
  vi.setSystemTime(NOW + 3 * HOUR);
  await sweep();
  expect(await letters()).toEqual([]);
});

it('after a change of the time zone the next report leaves at the same hour of the new one', async () => {
  const { admin, companyId, letterId } = await agreed();
  const dueAt = async () => (await look(docOf.reportLetter(companyId, letterId)))!.dueAt;
  expect(await dueAt()).toBe(Date.parse('2026-03-02T06:00:00Z'));
  must(
    await saveSettings(admin, {
      name: 'Ромашка',
      settings: { ...DEFAULT_SETTINGS.ru, timeZone: 'Europe/Lisbon' },
      version: 0,
    }),
  );
  expect(await dueAt()).toBe(Date.parse('2026-03-02T09:00:00Z'));
});
