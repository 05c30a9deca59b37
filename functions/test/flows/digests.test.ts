import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { setTopic } from '../../src/desk/about-chat.ts';
import { saveSettings } from '../../src/desk/company.ts';
import { correctShift, rebuildStats, report } from '../../src/desk/reports.ts';
import type { ClosedChat } from '../../src/domain/chat.ts';
import type { Day } from '../../src/domain/day.ts';
import { boundsOf, dayOf, daysBefore } from '../../src/domain/day.ts';
import { isMonth, monthOf, thirdOf } from '../../src/domain/report/digest-key.ts';
import type { Question } from '../../src/domain/report/question.ts';
import type { Report } from '../../src/domain/report/report-shape.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { look } from '../../src/store/look.ts';
import { chatCodec, docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { makeDigests, makeOf } from '../../src/work/figures/make-digests.ts';
import { measureShifts } from '../../src/work/figures/measure-shifts.ts';
import { recountOlder } from '../../src/work/figures/recount.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { FIGURES, over } from '../unit/stats-scene.ts';
import { company } from './database.ts';
import { dyingAt } from './fault.ts';
import { setFault } from '../../src/store/fault.ts';
import { callerOf, founded, personOf } from './scene.ts';
import { must } from './worlds.ts';

const ZONE = 'Europe/Moscow';
const TODAY = dayOf(Date.now(), ZONE);
/** Days with chats: a month and more ago, so that all of them are in digests, and yesterday. */
const DAYS = [75, 66, 65, 50, 41, 40, 1].map((ago) => daysBefore(TODAY, ago));
const YEAR: Question = { from: daysBefore(TODAY, 79), to: TODAY };
const QUESTIONS: readonly Partial<Question>[] = [{}, { by: 'operator' }, { by: 'topic' }, { topicId: 'roses' }];

const meter = startMeter();
const stint = () => alone(Date.now() + 30_000);
let companyId: string;
const admin = () => callerOf(companyId, `admin-${companyId}`);
const anna = () => personOf(companyId, 0);
const register = async () => (await look(docOf.register(companyId)))!;
const made = async () => Object.keys((await register()).made).toSorted();
const idOn = (day: Day) => `chat-of-${day}`;

/** A chat that Anna has answered and closed at noon. */
const closedOn = (day: Day): ClosedChat => {
  const closedAt = boundsOf(day, ZONE).from + 12 * HOUR;
  const [share] = FIGURES.shares;
  const shares = [{ ...share!, operatorId: anna(), held: [closedAt - 10 * MINUTE, closedAt] }];
  return over({
    id: idOn(day),
    companyId,
    startedAt: closedAt - 20 * MINUTE,
    closedAt,
    ownerId: anna(),
    topic: { topicId: 'roses', subtopicId: null, by: 'bot' },
    metrics: { ...FIGURES, day, shares, firstResponderId: anna() },
    counted: null,
  });
};

async function ask(more: Partial<Question> = {}): Promise<Report> {
  const output = must(await report(admin(), { ...YEAR, ...more }));
  // Anna is at work while the test runs.
  return JSON.parse(JSON.stringify({ ...output, at: 0 }), (key, value) =>
    key === 'active' || key === 'occupied' || key === 'occupancy' ? undefined : value,
  ) as Report;
}

/** Every report, and how many documents the first of them reads. */
async function askAll(): Promise<{ reports: Report[]; reads: number }> {
  const before = meter.reads;
  const reports = [await ask()];
  const reads = meter.reads - before;
  for (const question of QUESTIONS.slice(1)) reports.push(await ask(question));
  const still = reports.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, work: row.work.filter(({ day }) => day !== TODAY) })),
  }));
  return { reports: still, reads };
}

const fromDays = async () => {
  const { ref } = docOf.register(companyId);
  const before = (await ref.get()).data()!;
  await ref.update({ made: {} });
  const { reports } = await askAll();
  await ref.set(before);
  return reports;
};

beforeAll(async () => {
  companyId = await founded(1);
  await decide(async (unit) => {
    for (const id of ['roses', 'tulips']) unit.create(docOf.topic(companyId, id), { id, title: id, subtopics: [] });
    return { ok: true };
  });
  const codec = chatCodec({ ...DEFAULT_SETTINGS.ru, timeZone: ZONE });
  for (const day of DAYS) await docOf.chat(companyId, idOn(day)).ref.set(codec.write(closedOn(day)));
  const { from } = boundsOf(DAYS[4]!, ZONE);
  const shift = docOf.shift(companyId, anna(), 'old-shift');
  await shift.ref.set(shift.codec.write({ id: 'old-shift', status: 'working', from, to: from + 8 * HOUR }));
  await countClosed(stint());
  await measureShifts(stint());
  // As in a company whose days an earlier version of the product has counted.
  await docOf.register(companyId).ref.delete();
});

describe('Digests', () => {
  it('are made when a long report has missed them, and the same report reads a few of them and not its days', async () => {
    const before = await askAll();
    expect(before.reports[0]!.figures.chats.value).toBe(DAYS.length);
    await makeDigests(stint());
    expect(await made()).toContain(monthOf(DAYS[3]!));
    const after = await askAll();
    expect(after.reports).toEqual(before.reports);
    expect(before.reads).toBeGreaterThan(75);
    expect(after.reads).toBeLessThan(50);
  });

  it('are not used for a day that has changed, from the moment of the change on, until they are made anew', async () => {
    const [day] = [DAYS[3]!];
    const topics = async () =>
      (await ask({ by: 'topic' })).rows.map(({ of, figures }) => [
        of.by === 'topic' && of.topicId,
        figures.chats.value,
      ]);
    must(await setTopic(admin(), { chatId: idOn(day), topicId: 'tulips', subtopicId: null, version: 0 }));
    const expected = [
      ['roses', DAYS.length - 1],
      ['tulips', 1],
    ];
    expect(await topics()).toEqual(expected);
    await countClosed(stint());
    expect(await topics()).toEqual(expected);
    expect(await made()).not.toContain(thirdOf(day));
    await makeOf(companyId, Date.now() + 30_000);
    expect(await made()).toContain(thirdOf(day));
    expect((await askAll()).reports).toEqual(await fromDays());
    expect(await topics()).toEqual(expected);
  });

  it('follow a correction of the ledger, and a day that is computed again', async () => {
    const { from } = boundsOf(DAYS[4]!, ZONE);
    const wanted = { operatorId: anna(), shiftId: 'old-shift', id: newId(), version: 0, reason: 'Забыла' };
    must(await correctShift(admin(), { ...wanted, from, to: from + 4 * HOUR, status: 'break' }));
    const days = async () => (await ask({ by: 'operator' })).rows[0]!.work.filter(({ day }) => day === DAYS[4]);
    const expected = [{ day: DAYS[4], activeMs: 4 * HOUR, corrected: true }];
    expect(await days()).toMatchObject(expected);
    await measureShifts(stint());
    expect(await days()).toMatchObject(expected);
    await makeOf(companyId, Date.now() + 30_000);
    expect(await days()).toMatchObject(expected);
    await company(companyId).collection('stats').doc(DAYS[2]!).delete();
    must(await rebuildStats(admin(), { day: DAYS[2]! }));
    expect(await made()).not.toContain(thirdOf(DAYS[2]!));
    expect((await ask()).figures.chats.value).toBe(DAYS.length);
  });

  it('that a change has overtaken while they were made are not kept, and a process that dies leaves nothing that is read', async () => {
    await ask();
    let overtakes = true;
    setFault(async (step) => {
      if (step !== 'before-save' || !overtakes) return;
      overtakes = false;
      must(await setTopic(admin(), { chatId: idOn(DAYS[2]!), topicId: 'tulips', subtopicId: null, version: 0 }));
      await countClosed(stint());
    });
    await makeOf(companyId, Date.now() + 30_000);
    setFault(null);
    expect(await made()).not.toContain(thirdOf(DAYS[2]!));
    for (let step = 0; await dyingAt(step, () => makeOf(companyId, Date.now() + 30_000)); step++)
      expect((await ask({ topicId: 'tulips' })).figures.chats.value).toBe(2);
    expect(await made()).toContain(thirdOf(DAYS[2]!));
    expect((await askAll()).reports).toEqual(await fromDays());
  });

  it('are made anew after the time zone has changed, and wait until all days are counted anew', async () => {
    const { name, settings, formVersion } = (await look(docOf.company(companyId)))!;
    const change = { name, settings: { ...settings, timeZone: 'America/New_York' }, version: formVersion ?? 0 };
    must(await saveSettings(admin(), change));
    const days = await made();
    expect(days.some(isMonth)).toBe(true);
    await countClosed(stint());
    await recountOlder(stint());
    expect(await made()).not.toContain(thirdOf(DAYS[2]!));
    const before = (await askAll()).reports;
    await makeOf(companyId, Date.now() + 30_000);
    expect(await made()).toContain(thirdOf(DAYS[2]!));
    expect((await askAll()).reports).toEqual(before);
  });
});
