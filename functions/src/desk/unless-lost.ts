import type { ChatChange } from '../domain/chat/change.ts';
import { again } from '../domain/chat/change.ts';
import type { Loss } from '../domain/chat/loss.ts';
import { isLatestLoss } from '../domain/chat/loss.ts';
import type { Chat } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { CODEC, records } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** How many of the newest routing records are searched for the loss. */
const LOOK_BACK = 20;

/**
 * Turns a refusal into success when the caller has lost the chat by this very command before. The database's client repeats a save whose answer was
 * lost, and the repeated decision then finds its own result. What follows the save (routing, the bot) is still to be done.
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
