import { isOwned } from '../../domain/chat.ts';
import { ownerAway, ownerBack } from '../../domain/chat/owner-away.ts';
import { isAbsent } from '../../domain/presence.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { StatusChange } from '../../domain/shift.ts';
import { changeStatus } from '../../domain/shift.ts';
import { loadChat, offeredBy, saveChange } from '../chat/chat-save.ts';
import { at, newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/** Wants a change of status written: the operator and both intervals of the ledger. */
export function saveStatus(unit: Unit, companyId: string, change: StatusChange): void {
  const { operator, closed, opened } = change;
  unit.put(at.operator(companyId, operator.id), operator);
  if (closed) unit.put(at.shift(companyId, operator.id, closed.id), closed);
  if (opened) unit.create(at.shift(companyId, operator.id, opened.id), opened);
}

/**
 * The system sets "Отсутствует": when the time is over by the server's clock, or at once when the person has signed out or been deactivated. Then their chats
 * go back to routing or get their grace. Safe to run twice. Returns whether anything became so. Refuses `unknown-operator`.
 */
export async function makeAbsent(
  companyId: string,
  operatorId: string,
  why: 'time' | 'signed-off',
): Promise<{ ok: true; changed: boolean } | Refused> {
  const shiftId = newId();
  const outcome = await decide(async (unit) => {
    const presence = await unit.read(at.presence(companyId, operatorId));
    const operator = await unit.read(at.operator(companyId, operatorId));
    if (operator === null) return refuse('unknown-operator');
    const now = Date.now();
    if (why === 'time' && !isAbsent(presence?.absentAt ?? null, now))
      return { ok: true as const, changed: false, chats: [] };
    // Who has never worked has none.
    if (presence !== null) unit.put(at.presence(companyId, operatorId), { ...presence, absentAt: null });
    if (operator.status !== 'absent') {
      const change = changeStatus(operator, 'absent', 'system', shiftId, now);
      if (!change.ok) return change;
      await unit.read(at.shift(companyId, operatorId, operator.shiftId));
      saveStatus(unit, companyId, change);
    }
    return { ok: true as const, changed: true, chats: operator.openChats };
  });
  if (!outcome.ok) return outcome;
  for (const chatId of outcome.chats) await ownerGone(companyId, operatorId, chatId);
  return { ok: true, changed: outcome.changed };
}

/** One chat of somebody who is absent or deactivated; nothing happens if they are back or it is no longer theirs. */
export async function ownerGone(companyId: string, operatorId: string, chatId: string): Promise<void> {
  await decide(async (unit) => {
    const company = await unit.read(at.company(companyId));
    const loaded = await loadChat(unit, companyId, chatId);
    if (company === null || !loaded.ok) return { ok: false };
    const { chat, owner } = loaded;
    if (!isOwned(chat) || owner === null || owner.id !== operatorId) return { ok: false };
    if (owner.active && owner.status !== 'absent') return { ok: false };
    saveChange(unit, company, ownerAway(chat, owner, company, Date.now(), await offeredBy(unit, chat)));
    return { ok: true };
  });
}

/** The grace of each taken chat ends when its owner is back. */
export async function ownerReturned(companyId: string, operatorId: string, chatIds: readonly string[]): Promise<void> {
  for (const chatId of chatIds) {
    await decide(async (unit) => {
      const company = await unit.read(at.company(companyId));
      const loaded = await loadChat(unit, companyId, chatId);
      if (company === null || !loaded.ok || loaded.chat.state !== 'active' || loaded.chat.ownerId !== operatorId)
        return { ok: false };
      if (loaded.owner?.status === 'absent') return { ok: false };
      saveChange(unit, company, ownerBack(loaded.chat));
      return { ok: true };
    });
  }
}
