import type { ChatChange } from '../domain/chat/change.ts';
import { again } from '../domain/chat/change.ts';
import type { Loss } from '../domain/chat/loss.ts';
import { isLatestLoss } from '../domain/chat/loss.ts';
import type { Chat } from '../domain/chat.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { act } from '../work/chat/act.ts';
import { loadChat } from '../work/chat/chat-save.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import type { StoredCompany } from '../store/refs.ts';
import { CODEC, records } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import type { Caller } from './context.ts';
import { onDuty } from './context.ts';

type Scene = { company: StoredCompany; actor: Operator; chat: Chat; owner: Operator | null };

/** Loads the caller and the chat, asks the domain, saves the change, and carries out what follows from it. */
export function onChat(
  caller: Caller,
  chatId: string,
  verb: (scene: Scene, unit: CompanyUnit) => Promise<ChatChange | Refused> | ChatChange | Refused,
): Promise<{ ok: true; change: ChatChange } | Refused> {
  return act(caller.companyId, async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const change = await verb({ ...duty, ...loaded }, unit);
    if (!change.ok) return change;
    await unit.saveChat(duty.company, loaded.chat, change);
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
  return isLatestLoss(loss, await unit.find(latest, CODEC.record)) ? again(chat) : outcome;
}
