import { visitorEnds } from '../domain/chat/visitor-ends.ts';
import { RULES } from '../domain/limit.ts';
import { refuse } from '../domain/refusal.ts';
import { freeVisitor, loadChat, saveChange } from '../work/chat/chat-save.ts';
import { learnAnswers } from '../work/bot/learn.ts';
import { spendIn } from '../work/limits/limits.ts';
import { at } from '../store/refs.ts';
import { routeWaiting } from '../work/routing/route-waiting.ts';
import { decide } from '../store/unit.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';
import type { Answered } from './answered.ts';

/** The visitor ends one of their own chats; whose place that frees may get another. Refuses as `pass` does, `unknown-chat`, `too-many`. */
export async function endChat(
  visit: Pick<Visit, 'companyId' | 'credentials' | 'terms'>,
  { chatId }: { chatId: string },
): Promise<Answered> {
  const { companyId, credentials } = visit;
  const outcome = await decide(async (unit) => {
    const [company, known] = await unit.readEach(at.company(companyId), at.visitor(companyId, credentials.visitorId));
    if (company === null) return refuse('unknown-company');
    const now = Date.now();
    const passed = pass(known, visit, now);
    if (!passed.ok) return passed;
    const { visitor } = passed;
    const loaded = await loadChat(unit, companyId, chatId);
    if (!loaded.ok) return loaded;
    const { chat, owner } = loaded;
    if (chat.visitorId !== visitor.id) return refuse('unknown-chat');
    if (chat.state === 'closed') return { ok: true, freed: false };
    const spent = await spendIn(unit, 'visitor ends', `${companyId} ${visitor.id}`, RULES['visitor ends'].burst, now);
    if (!spent.ok) return spent;
    await learnAnswers(unit, companyId, chatId);
    freeVisitor(unit, companyId, visitor, chat);
    saveChange(unit, company, visitorEnds(chat, owner, company.settings, now));
    return { ok: true, freed: owner !== null };
  });
  if (!outcome.ok) return outcome;
  if (outcome.freed) await routeWaiting(companyId);
  return { ok: true, body: {} };
}
