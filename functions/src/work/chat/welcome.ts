import { comeBack } from '../../domain/chat/come-back.ts';
import type { Ms } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { docOf } from '../../store/refs.ts';
import type { CompanyUnit } from './company-unit.ts';

/**
 * A visitor whose page is open again: wants the waiting chat that was found left put back into its place. Gives the visitor, without the mark, for the
 * caller to write. Costs nothing where no chat was left, since the mark stands on the visitor.
 */
export async function welcome(unit: CompanyUnit, companyId: string, visitor: Visitor, now: Ms): Promise<Visitor> {
  const { missedAt, openChatId, hereUntil } = visitor;
  if (missedAt === null) return visitor;
  const found = { ...visitor, missedAt: null };
  if (openChatId === null) return found;
  const [company, chat] = await unit.readEach(docOf.company(companyId), docOf.chat(companyId, openChatId));
  const back = chat && comeBack(chat, hereUntil ?? now, now);
  if (company !== null && back !== null) await unit.saveChat(company, chat, back);
  return found;
}
