import { RULES } from '../domain/limit.ts';
import { feedbackLetter } from '../domain/letter.ts';
import { FEEDBACK_TO } from '../params.ts';
import { spendIn } from '../work/limits/limits.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import { at, newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { done, onDuty } from './context.ts';

export const feedback: Handler<'feedback'> = (caller, { text, page, version }) => {
  const mailId = newId();
  return decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const now = Date.now();
    const limited = await spendIn(unit, 'feedback', caller.uid, RULES.feedback.burst, now);
    if (!limited.ok) return limited;
    const profile = await unit.read(at.profile(caller.companyId, caller.uid));
    const { name: company, id: companyId } = duty.company;
    const letter = feedbackLetter({ company, companyId, from: profile?.email ?? caller.uid, text, page, version });
    unit.create(mailDoc(mailId), newMail(mailId, FEEDBACK_TO.value(), letter, null, now));
    return done;
  });
};
