import type { ReportLetter } from '../domain/report-letter.ts';
import { MOST_REPORT_LETTERS, nextDue } from '../domain/report-letter.ts';
import { askLetter } from '../domain/report-letter-text.ts';
import { versionOf } from '../domain/form.ts';
import { refuse } from '../domain/refusal.ts';
import { countOf } from '../store/look.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import { reportLetters } from '../store/lead-refs.ts';
import { newId } from '../store/refs.ts';
import { hashToken, newToken } from '../work/account/token.ts';
import { whenLetterLeaves } from '../work/limits/company-letters.ts';
import { spendLetter } from '../work/limits/letters.ts';
import { readerOf } from '../work/report-letters/reader.ts';
import { linkOf } from '../work/report-letters/link.ts';
import { command } from './command.ts';

/**
 * Saves who gets reports and when. A member of the staff gets them at once; any other address is asked first, so that nobody can be written to against their
 * will. An address keeps its answer while only the hours change. Refuses `too-much`, and as `spendLetter` and `whenLetterLeaves` do where somebody is asked.
 */
export const saveReportLetter = command('saveReportLetter', {
  fresh: () => ({ mailId: newId(), proof: newToken(), leave: newToken() }),
  decide: async ({ caller, company, id, thing, now }, { email, every, weekday, hour, language }, unit, fresh) => {
    if (thing === null && (await countOf(reportLetters(company.id))) >= MOST_REPORT_LETTERS)
      return refuse('too-much', { max: MOST_REPORT_LETTERS });
    const when = { every, weekday, hour };
    const at = nextDue(when, company.settings.timeZone, now);
    const isSame = thing !== null && thing.email === email;
    const output = (version: number) => ({ letterId: id, version });
    if (isSame) {
      // Only a change sets the clock anew, so that a save that is sent twice changes nothing the second time.
      const isChanged = thing.every !== every || thing.weekday !== weekday || thing.hour !== hour;
      const dueAt = thing.state === 'on' ? (isChanged ? at : thing.dueAt) : null;
      return { ok: true, becomes: { ...thing, ...when, language, dueAt }, output };
    }
    const reader = await readerOf(company.id, email);
    // Whoever was deactivated may not be written to at all, not even to be asked.
    if (reader === 'deactivated') return refuse('operator-inactive');
    const isOurs = reader === 'active';
    const made: ReportLetter = {
      ...(thing && { formVersion: versionOf(thing) }),
      ...when,
      id,
      companyId: company.id,
      email,
      language,
      state: isOurs ? 'on' : 'asked',
      proof: isOurs ? null : hashToken(fresh.proof),
      leave: fresh.leave,
      dueAt: isOurs ? at : null,
    };
    if (isOurs) return { ok: true, becomes: made, output };
    // A company that has not proven its own mailbox may write to nobody.
    if (company.unproven) return refuse('not-allowed');
    const spent = await spendLetter(unit, 'invitation', email, now);
    if (!spent.ok) return spent;
    const leaving = await whenLetterLeaves(unit, company, now);
    if (!leaving.ok) return leaving;
    const letter = askLetter(company.name, linkOf(caller.companyId, id, 'agree', fresh.proof, language), language);
    unit.create(mailDoc(fresh.mailId), newMail(fresh.mailId, email, letter, null, now, leaving.at));
    return { ok: true, becomes: made, output };
  },
});

export const removeReportLetter = command('removeReportLetter', {
  gone: {},
  decide: () => ({ ok: true, becomes: null, output: {} }),
});
