import type { ActiveChat, BotChat, Chat, QueuedChat } from '../src/domain/chat.ts';

import type { Operator } from '../src/domain/operator.ts';
import type { CompanySettings } from '../src/domain/settings.ts';

import type { Ms } from '../src/domain/time.ts';

/** How long the bot may owe an answer (domain/chat/due.ts says why so long). */
const BOT_PATIENCE: Ms = 20_000;

/**
 * One line for each thing that was due on a chat and has not happened, `slack` later (two sweeps are at most a minute apart), computed
 * independently of the product from the company's settings. Call it after a sweep.
 */
export function overdue(chat: Chat, owner: Operator | null, settings: CompanySettings, now: Ms, slack: Ms): string[] {
  const past = (since: Ms, limit: Ms) => now - since > limit + slack;
  const away = owner !== null && (!owner.active || owner.status === 'absent');
  const lines: string[] = [];
  if (chat.state === 'bot' && chat.owes !== null && past(chat.owes, BOT_PATIENCE)) lines.push('the bot is silent');
  if (chat.state === 'bot' && chat.owes === null && chat.opening === undefined && past(leftAt(chat, settings), 0))
    lines.push('the visitor has left, and the chat is open');
  if (chat.state === 'bot' && chat.opening !== undefined && past(chat.opening.at, 0))
    lines.push('the company has opened, and the chat is not in the queue');
  if (chat.state === 'queued')
    lines.push(...leftAlone(chat, settings).flatMap(([at, line]) => (past(at, 0) ? [line] : [])));
  if (chat.state === 'queued' && chat.group?.openedAt === null && past(chat.group.since, settings.groupWaitMs))
    lines.push('it waits for its group, although everybody could have it');
  if (chat.state === 'active' && silentFor(chat, settings, now) > slack)
    lines.push('its visitor is silent, and nobody asks');
  if (chat.state === 'assigned' && past(chat.assignedAt, settings.noAnswerMs)) lines.push('nobody takes it');
  if (chat.state === 'assigned' && away) lines.push('its owner is away and has not taken it');
  if (chat.state === 'active' && away && past(owner.statusSince, settings.absenceGraceMs))
    lines.push('its owner is away');
  if (chat.state === 'active' && chat.alertedAt === null) {
    const { awaitingSince, takenAt, clocks } = chat;
    const silent = clocks.unansweredSince !== null && past(Math.max(takenAt, clocks.unansweredSince), settings.lateMs);
    if (silent || (awaitingSince !== null && past(awaitingSince, settings.lateMs)))
      lines.push('the visitor waits, and no supervisor was told');
  }
  return lines.map((line) => `${chat.id} (${chat.state}): ${line}`);
}

/** When a client who is silent with the bot should have been warned, or the chat closed. */
function leftAt({ lastVisitorAt, remindedAt, client }: BotChat, { botIdleMs, botWarnMs }: CompanySettings): Ms {
  if (botWarnMs === 0) return lastVisitorAt + botIdleMs;
  if (remindedAt !== undefined) return remindedAt + Math.min(botWarnMs, botIdleMs);
  return Math.max(lastVisitorAt, client.mutedUntil ?? 0) + botIdleMs - Math.min(botWarnMs, botIdleMs);
}

/** Since when a waiting chat should have been looked at. One that comes back into the queue is looked at from then on, however long ago its visitor was seen. */
function leftAlone(chat: QueuedChat, { goneMs, abandonedMs }: CompanySettings): [Ms, string][] {
  const since = (at: Ms) => Math.max(at, chat.clocks.turnedAt);
  const reachable = chat.client.phone !== null || chat.client.email !== undefined;
  if (chat.gone === null)
    return chat.seenUntil === null || (chat.enteredAt !== undefined && reachable)
      ? []
      : [[since(chat.seenUntil + goneMs), 'nobody has looked whether its visitor is there']];
  if (reachable) return [];
  return [[since(chat.gone.since + abandonedMs), 'its visitor has left for good, and the chat waits']];
}

/** For how long it has been time to remind a silent visitor or to end their chat; negative before that. */
function silentFor(chat: ActiveChat, { silenceRule, silenceReminderMs, silenceCloseMs }: CompanySettings, now: Ms): Ms {
  const { silence, awaitingSince, clocks, client } = chat;
  if (silenceRule === 'off' || silence === null || awaitingSince !== null || clocks.unansweredSince !== null) return -1;
  const [from, limit] =
    silence.remindedAt === null ? [silence.since, silenceReminderMs] : [silence.remindedAt, silenceCloseMs];
  return now - Math.max(from, client.mutedUntil ?? 0) - limit;
}
