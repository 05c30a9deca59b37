import { voiceOf } from '../domain/text/say-text.ts';
import { visitorEnds } from '../domain/chat/visitor-ends.ts';
import { RULES } from '../domain/limit.ts';
import { refuse } from '../domain/refusal.ts';
import { act } from '../work/chat/act.ts';
import { loadChat } from '../work/chat/chat-save.ts';
import { spendIn } from '../work/limits/limits.ts';
import { docOf } from '../store/refs.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';
import type { Answered } from './answered.ts';

/** The visitor ends one of their own chats; its owner may then get another chat. Refuses as `pass` does, `unknown-chat`, `too-many`. */
export async function endChat(
  visit: Pick<Visit, 'companyId' | 'credentials' | 'terms'>,
  { chatId }: { chatId: string },
): Promise<Answered> {
  const { companyId, credentials } = visit;
  const outcome = await act(companyId, async (unit) => {
    const [company, known] = await unit.readEach(
      docOf.company(companyId),
      docOf.visitor(companyId, credentials.visitorId),
    );
    if (company === null) return refuse('unknown-company');
    const now = Date.now();
    const passed = pass(known, visit, now);
    if (!passed.ok) return passed;
    const { visitor } = passed;
    const loaded = await loadChat(unit, companyId, chatId);
    if (!loaded.ok) return loaded;
    const { chat, owner } = loaded;
    if (chat.visitorId !== visitor.id) return refuse('unknown-chat');
    if (chat.state !== 'closed') {
      const spent = await spendIn(unit, 'visitor ends', `${companyId} ${visitor.id}`, RULES['visitor ends'].burst, now);
      if (!spent.ok) return spent;
    }
    await unit.saveChat(company, chat, visitorEnds(chat, owner, voiceOf(company), now));
    return { ok: true as const };
  });
  return outcome.ok ? { ok: true, body: {} } : outcome;
}
