import type { ChatChange } from '../domain/chat/change.ts';
import { again } from '../domain/chat/change.ts';
import type { Loss } from '../domain/chat/loss.ts';
import { isLatestLoss } from '../domain/chat/loss.ts';
import type { Chat } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { CODEC, records } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

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
