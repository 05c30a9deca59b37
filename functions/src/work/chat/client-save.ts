import { voiceOf } from '../../domain/text/say-text.ts';
import { again, changed } from '../../domain/chat/change.ts';
import { shutOut } from '../../domain/chat/close.ts';
import type { Chat } from '../../domain/chat.ts';
import { clientOf } from '../../domain/client-of.ts';
import { raised } from '../../domain/form.ts';
import type { Operator } from '../../domain/operator.ts';
import type { Ms } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { mayWrite } from '../../domain/visitor.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import { forgetQuestions } from '../bot/learn.ts';
import { bar } from '../limits/network-limits.ts';
import { loadChat } from './chat-save.ts';
import type { CompanyUnit } from './company-unit.ts';

/** A client whom the operator `actor` has loaded through one of their chats. */
type Met = { company: StoredCompany; actor: Operator; chat: Chat; owner: Operator | null; client: Visitor; now: Ms };

/**
 * Wants a client written, together with the client's data that is shown in this chat and in their open chat. When the client is blocked, the same save
 * closes their open chat, unless an operator has taken it. Gives the client's form version.
 */
export async function saveClient(unit: CompanyUnit, met: Met, becomes: Visitor): Promise<number> {
  const { company, actor, chat, owner, client: was, now } = met;
  if (becomes.blocked !== was.blocked) await bar(unit, becomes, now);
  if (!mayWrite(becomes, now).ok) await forgetQuestions(unit, company.id, was.id);
  const saved = raised('visitor', was, becomes);
  const version = unit.put(docOf.visitor(company.id, was.id), saved);
  const { openChatId } = was;
  const elsewhere = openChatId === null || openChatId === chat.id ? null : await loadChat(unit, company.id, openChatId);
  for (const shows of [{ chat, owner }, ...(elsewhere?.ok ? [elsewhere] : [])]) {
    const shown = { ...shows.chat, client: clientOf(saved) };
    const over = becomes.blocked ? shutOut(shown, actor, shows.owner, voiceOf(company), now) : null;
    const isRepeat = was.blocked && becomes.blocked;
    await unit.saveChat(company, shows.chat, over ?? (isRepeat ? again(shown) : changed(shown)));
  }
  return version;
}
