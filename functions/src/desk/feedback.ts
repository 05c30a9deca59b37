import { feedbackLetter } from '../domain/letter.ts';
import { RULES } from '../domain/limit.ts';
import { FEEDBACK_TO } from '../params.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import { docOf, newId } from '../store/refs.ts';
import { whenLetterLeaves } from '../work/limits/company-letters.ts';
import { spendIn } from '../work/limits/limits.ts';
import { command } from './command.ts';
import { done } from './context.ts';

export const feedback = command('feedback', {
  fresh: newId,
  decide: async ({ caller, company, now }, { text, page, version }, unit, mailId) => {
    const limited = await spendIn(unit, 'feedback', caller.uid, RULES.feedback.burst, now);
    if (!limited.ok) return limited;
    const profile = await unit.read(docOf.profile(company.id, caller.uid));
    const from = profile?.email ?? caller.uid;
    const letter = feedbackLetter({ company: company.name, companyId: company.id, from, text, page, version });
    const leaving = await whenLetterLeaves(unit, company, now);
    if (!leaving.ok) return leaving;
    unit.create(mailDoc(mailId), newMail(mailId, FEEDBACK_TO.value(), letter, null, now, leaving.at));
    return done;
  },
});
