import type { ChatChange } from '../domain/chat/change.ts';
import { changed } from '../domain/chat/change.ts';
import type { Loss } from '../domain/chat/loss.ts';
import { isLatestLoss } from '../domain/chat/loss.ts';
import type { Chat } from '../domain/chat.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { loadChat, saveChange } from '../work/chat/chat-save.ts';
import type { StoredCompany } from '../store/refs.ts';
import { CODEC, records } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Caller } from './context.ts';
import { onDuty } from './context.ts';

type Scene = { company: StoredCompany; actor: Operator; chat: Chat; owner: Operator | null };

/** Loads the caller and the chat, asks the domain, and wants the change written. */
export function onChat(
  caller: Caller,
  chatId: string,
  verb: (scene: Scene, unit: Unit) => Promise<ChatChange | Refused> | ChatChange | Refused,
): Promise<{ ok: true; change: ChatChange } | Refused> {
  return decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const change = await verb({ ...duty, ...loaded }, unit);
    if (!change.ok) return change;
    saveChange(unit, duty.company, change);
    return { ok: true, change };
  });
}

/** How many routing decisions may come between a loss and its repeat. */
const LOOK_BACK = 20;

/**
 * What is refused because it has been done already is done: the database's client sends a save again whose answer was lost, then meets its own
 * result, and what follows the save (routing, the bot) is still to be done.
 */
export async function unlessLost(
  outcome: ChatChange | Refused,
  unit: Unit,
  chat: Chat,
  loss: Loss,
): Promise<ChatChange | Refused> {
  if (outcome.ok) return outcome;
  const latest = records(chat.companyId, chat.id).orderBy('at', 'desc').limit(LOOK_BACK);
  return isLatestLoss(loss, await unit.find(latest, CODEC.record)) ? changed(chat) : outcome;
}
