import { expect, test } from 'vitest';
import { refuse } from '../../../src/domain/refusal.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { gather } from '../../../src/domain/report/report.ts';
import type { StoredCompany } from '../../../src/store/refs.ts';
import type { ReportOf } from '../../../src/work/report-letters/shared-reports.ts';
import { sharedReports } from '../../../src/work/report-letters/shared-reports.ts';

const company = (id: string, timeZone = 'Europe/Moscow'): StoredCompany => ({
  id,
  name: 'Цветы',
  settings: { ...DEFAULT_SETTINGS.ru, timeZone },
  createdAt: 0,
  knowledgeVersion: 0,
  teamVersion: 0,
  published: null,
});
const WEEK = { from: '2026-03-02', to: '2026-03-08' };
const DAY = { from: '2026-03-08', to: '2026-03-08' };
const found: ReportOf = async (_company, period, now) => ({ ok: true, report: gather(period).report(now) });

/** Reports that are counted, by the company and the first day. */
function counting(ask: ReportOf = found) {
  const asked: string[] = [];
  const reportOf = sharedReports((one, period, now) => {
    asked.push(`${one.id} ${period.from}`);
    return ask(one, period, now);
  });
  return { asked, reportOf };
}

test('all addresses of a company share the report of a period, also those that ask while it is being computed', async () => {
  const { asked, reportOf } = counting();
  const [one, other] = await Promise.all([reportOf(company('a'), WEEK, 1), reportOf(company('a'), WEEK, 2)]);
  expect(other).toBe(one);
  expect(await reportOf(company('a'), WEEK, 3)).toBe(one);
  expect(asked).toEqual(['a 2026-03-02']);
});

test('another company, another period and another time zone have reports of their own', async () => {
  const { asked, reportOf } = counting();
  await reportOf(company('a'), WEEK, 1);
  await reportOf(company('a'), DAY, 1);
  await reportOf(company('b'), WEEK, 1);
  await reportOf(company('a', 'Europe/Lisbon'), WEEK, 1);
  expect(asked).toEqual(['a 2026-03-02', 'a 2026-03-08', 'b 2026-03-02', 'a 2026-03-02']);
});

test('a report that was refused or has failed is asked for again', async () => {
  const outcomes = [
    async () => refuse('report-too-wide'),
    () => Promise.reject(new Error('The database is away')),
    found,
  ] as const;
  let turn = 0;
  const { asked, reportOf } = counting((...question) => outcomes[turn++]!(...question));
  expect(await reportOf(company('a'), WEEK, 1)).toMatchObject({ ok: false });
  await expect(reportOf(company('a'), WEEK, 1)).rejects.toThrow('away');
  expect(await reportOf(company('a'), WEEK, 1)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(3);
});

test('only so many are kept: a run through thousands of companies holds a hundred', async () => {
  const { asked, reportOf } = counting();
  for (let i = 0; i < 150; i++) await reportOf(company(`company-${i}`), WEEK, 1);
  await reportOf(company('company-149'), WEEK, 1);
  await reportOf(company('company-0'), WEEK, 1);
  expect(asked).toHaveLength(151);
});
