import { isOwned } from '../../domain/chat.ts';
import { ownerAway, ownerBack } from '../../domain/chat/owner-away.ts';
import { docOf } from '../../store/refs.ts';
import { loadChat, offeredBy } from '../chat/chat-save.ts';
import type { CompanyUnit } from '../chat/company-unit.ts';

/** Handles one chat of an operator who is absent or deactivated. Does nothing if the operator is back or no longer owns the chat. */
export const ownerGone = (companyId: string, operatorId: string, chatId: string) => async (unit: CompanyUnit) => {
  const company = await unit.read(docOf.company(companyId));
  const loaded = await loadChat(unit, companyId, chatId);
  if (company === null || !loaded.ok) return { ok: false };
  const { chat, owner } = loaded;
  if (!isOwned(chat) || owner === null || owner.id !== operatorId) return { ok: false };
  if (owner.active && owner.status !== 'absent') return { ok: false };
  await unit.saveChat(company, chat, ownerAway(chat, owner, company, Date.now(), await offeredBy(unit, chat)));
  return { ok: true };
};

/** Ends the grace of a taken chat when its owner is back. */
export const endGrace = (companyId: string, operatorId: string, chatId: string) => async (unit: CompanyUnit) => {
  const company = await unit.read(docOf.company(companyId));
  const loaded = await loadChat(unit, companyId, chatId);
  if (company === null || !loaded.ok || loaded.chat.state !== 'active' || loaded.chat.ownerId !== operatorId)
    return { ok: false };
  if (loaded.owner?.status === 'absent') return { ok: false };
  await unit.saveChat(company, loaded.chat, ownerBack(loaded.chat, Date.now()));
  return { ok: true };
};
