import type { ActiveChat, BotChat, Chat, QueuedChat } from '../chat.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import { SECOND } from '../time.ts';

/** How long the bot may owe an answer before the chat is due: longer than a slow model takes, shorter than a visitor would wait. */
export const BOT_PATIENCE: Ms = 20 * SECOND;

/** What happens to a chat next by the passing of time alone, and when. */
export type Due =
  | { what: 'bot-owes'; at: Ms }
  | { what: 'bot-silent'; at: Ms }
  /** The company opens, and a chat that has waited for that comes into the queue. */
  | { what: 'opens'; at: Ms }
  | { what: 'visitor-left'; at: Ms }
  | { what: 'visitor-missed'; at: Ms }
  | { what: 'abandoned'; at: Ms }
  | { what: 'no-answer'; at: Ms }
  | { what: 'owner-absent'; at: Ms }
  | { what: 'late'; at: Ms }
  | { what: 'silent'; at: Ms }
  | { what: 'silent-ends'; at: Ms }
  /** Whoever has lost a waiting chat may get it again. */
  | { what: 'may-go-back'; at: Ms }
  /** A chat that has waited for its group is for everybody. */
  | { what: 'group-opens'; at: Ms };

/** What is due first for a chat, and when; null when nothing is. Every save stores the moment as `dueAt`, so one query finds all chats that are due. */
export function nextDue(chat: Chat, settings: CompanySettings): Due | null {
  return earliest(duesOf(chat, settings));
}

/** Everything that time alone will bring to a chat as it is now, in no order. */
export function duesOf(chat: Chat, settings: CompanySettings): readonly Due[] {
  switch (chat.state) {
    case 'bot':
      return [
        ...(chat.owes === null ? [] : [{ what: 'bot-owes', at: chat.owes + BOT_PATIENCE } as const]),
        ...(chat.opening === undefined ? [] : [{ what: 'opens', at: chat.opening.at } as const]),
        ...(chat.owes === null && chat.opening === undefined ? [whenLeft(chat, settings)] : []),
      ];
    case 'queued':
      return [
        ...whenMissed(chat, settings),
        ...(chat.avoid === null ? [] : [{ what: 'may-go-back', at: chat.avoid.until } as const]),
        ...whenOpened(chat, settings),
      ];
    case 'assigned':
      return [{ what: 'no-answer', at: chat.assignedAt + settings.noAnswerMs }];
    case 'active': {
      const absentSince = chat.ownerAbsentSince;
      const since = chat.alertedAt === null ? lateSince(chat) : null;
      return [
        ...(absentSince === null ? [] : [{ what: 'owner-absent', at: absentSince + settings.absenceGraceMs } as const]),
        ...(since === null ? [] : [{ what: 'late', at: since + settings.lateMs } as const]),
        ...whenSilent(chat, settings),
      ];
    }
    case 'closed':
      return [];
  }
}

/**
 * When a client who says nothing to the bot is warned, and when the chat then ends: so long after the warning as it says, also when that came late. A muted client can say nothing, so
 * that time does not count before a warning.
 */
function whenLeft({ lastVisitorAt, remindedAt, client }: BotChat, { botIdleMs, botWarnMs }: CompanySettings): Due {
  if (botWarnMs === 0) return { what: 'visitor-left', at: lastVisitorAt + botIdleMs };
  const warned = Math.min(botWarnMs, botIdleMs);
  if (remindedAt !== undefined) return { what: 'visitor-left', at: remindedAt + warned };
  return { what: 'bot-silent', at: Math.max(lastVisitorAt, client.mutedUntil ?? 0) + botIdleMs - warned };
}

/**
 * When to look whether the visitor of a waiting chat is still there, or to end a chat that its visitor has left. Who has left a phone or an e-mail can be reached, so
 * such a chat waits on until somebody takes or closes it. Who has asked outside the hours and can be reached was told that nobody need wait at the page, so nobody is missed.
 */
function whenMissed(chat: QueuedChat, { goneMs, abandonedMs }: CompanySettings): Due[] {
  const { seenUntil, gone, enteredAt } = chat;
  if (gone !== null) return isReachable(chat) ? [] : [{ what: 'abandoned', at: gone.since + abandonedMs }];
  if (seenUntil === null || (enteredAt !== undefined && isReachable(chat))) return [];
  return [{ what: 'visitor-missed', at: seenUntil + goneMs }];
}

const isReachable = ({ client }: QueuedChat): boolean => client.phone !== null || client.email !== undefined;

/** When a chat that waits for its group is opened to everybody. */
function whenOpened({ group }: QueuedChat, { groupWaitMs }: CompanySettings): Due[] {
  return group && group.openedAt === null ? [{ what: 'group-opens', at: group.since + groupWaitMs }] : [];
}

/**
 * When a visitor who says nothing after an answer is reminded, and when the chat then ends, where the company wants that; never while the visitor waits for
 * an answer. A muted visitor cannot say anything, so that time does not count.
 */
function whenSilent(chat: ActiveChat, { silenceRule, silenceReminderMs, silenceCloseMs }: CompanySettings): Due[] {
  const { silence, awaitingSince, clocks, client } = chat;
  if (silenceRule === 'off' || silence === null || awaitingSince !== null || clocks.unansweredSince !== null) return [];
  const { since, remindedAt } = silence;
  const from = Math.max(remindedAt ?? since, client.mutedUntil ?? 0);
  if (remindedAt === null) return [{ what: 'silent', at: from + silenceReminderMs }];
  return [{ what: 'silent-ends', at: from + silenceCloseMs }];
}

/**
 * Since when the owner of a taken chat keeps the visitor waiting; null when the visitor does not wait. Taking a chat stops the timer on the screen. An
 * owner who takes a chat and writes nothing is still late: that wait counts from the take.
 */
export function lateSince({ awaitingSince, takenAt, clocks: { unansweredSince } }: ActiveChat): Ms | null {
  if (unansweredSince === null) return awaitingSince;
  return Math.min(awaitingSince ?? Infinity, Math.max(takenAt, unansweredSince));
}

/** What is due now, or null. */
export function dueNow(chat: Chat, settings: CompanySettings, now: Ms): Due | null {
  const due = nextDue(chat, settings);
  return due !== null && due.at <= now ? due : null;
}

function earliest(dues: readonly Due[]): Due | null {
  return dues.reduce<Due | null>((first, due) => (first === null || due.at < first.at ? due : first), null);
}
