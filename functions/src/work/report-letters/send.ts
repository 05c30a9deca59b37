import type { ReportLetter } from '../../domain/report-letter.ts';
import { mayGet, nextDue, periodDue } from '../../domain/report-letter.ts';
import { reportLetter } from '../../domain/report-letter-text.ts';
import { HOUR } from '../../domain/time.ts';
import { PUBLIC_URL } from '../../params.ts';
import { eachFairly } from '../../store/fairly.ts';
import { look } from '../../store/look.ts';
import { mailDoc, newMail } from '../../store/mail.ts';
import { docOf } from '../../store/refs.ts';
import { reportLettersDue } from '../../store/report-letters.ts';
import { decide } from '../../store/unit.ts';
import { answer } from '../figures/answer.ts';
import { whenLetterLeaves } from '../limits/company-letters.ts';
import type { Stint } from '../sweep/stint.ts';
import { readerOf } from './reader.ts';
import type { ReportOf } from './shared-reports.ts';
import { sharedReports } from './shared-reports.ts';
import { linkOf } from './link.ts';

/** Puts the reports that are due into the outbox. The addresses of a company share its report. */
export async function sendReportLetters({ shards, deadline, crew }: Stint): Promise<void> {
  const now = Date.now();
  const reportOf = sharedReports(answer);
  await eachFairly(
    { source: () => reportLettersDue(shards, now), companyOf: ({ companyId }) => companyId },
    deadline,
    ({ companyId, letterId }) => sendOne(companyId, letterId, reportOf),
    { crew },
  );
}

/**
 * Writes one report for the newest period that is over. The letter, its place in the company's budget and the next moment are one save, and the letter is named by its period: a
 * sweep that comes twice or beside another sends it once. Who must not get it now is passed over until the next period. With no letter left for today and tomorrow it is tried again in an hour.
 */
async function sendOne(companyId: string, letterId: string, reportOf: ReportOf): Promise<void> {
  const now = Date.now();
  const doc = docOf.reportLetter(companyId, letterId);
  const [company, found] = await Promise.all([look(docOf.company(companyId)), look(doc)]);
  if (company === null || found === null || !isDue(found, now)) return;
  const { timeZone } = company.settings;
  const period = periodDue(found, timeZone, now);
  const isFor = mayGet(found, await readerOf(companyId, found.email));
  const answered = isFor ? await reportOf(company, period, now) : null;
  if (answered?.ok === false) return;
  await decide(async (unit) => {
    const letter = await unit.read(doc);
    const current = await unit.read(docOf.company(companyId));
    // Changed, ended or sent meanwhile.
    if (letter === null || current === null || letter.dueAt !== found.dueAt || letter.email !== found.email)
      return { ok: true };
    if (answered === null) {
      unit.put(doc, { ...letter, dueAt: nextDue(letter, current.settings.timeZone, now) });
      return { ok: true };
    }
    const mail = mailDoc(`report-${companyId}-${letterId}-${period.from}-${period.to}`);
    const isSent = (await unit.read(mail)) !== null;
    const leaving = isSent ? null : await whenLetterLeaves(unit, current, now);
    if (leaving !== null && !leaving.ok) {
      unit.put(doc, { ...letter, dueAt: now + HOUR });
      return { ok: true };
    }
    if (leaving !== null) {
      const { from, to } = period;
      const open = `${PUBLIC_URL.value()}/dashboard/reports?from=${from}&to=${to}`;
      const leave = linkOf(companyId, letterId, 'leave', letter.leave, letter.language);
      const written = reportLetter(answered.report, current.name, { open, leave }, letter.language);
      unit.put(mail, newMail(mail.ref.id, letter.email, written, null, now, leaving.at));
    }
    unit.put(doc, { ...letter, dueAt: nextDue(letter, current.settings.timeZone, now) });
    return { ok: true };
  });
}

const isDue = ({ state, dueAt }: ReportLetter, now: number) => state === 'on' && dueAt !== null && dueAt <= now;
