import type { ActiveChat, Chat } from '../chat.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import { SECOND } from '../time.ts';

/** How long the bot may take before somebody looks after it: longer than a slow model, shorter than a visitor's patience. */
export const BOT_PATIENCE: Ms = 20 * SECOND;

/** The earliest thing that time alone brings to a chat. */
export type Due =
  | { what: 'bot-owes'; at: Ms }
  | { what: 'visitor-left'; at: Ms }
  | { what: 'no-answer'; at: Ms }
  | { what: 'owner-absent'; at: Ms }
  | { what: 'late'; at: Ms };

/** What is due first for a chat, and when; null when nothing is. Stored as `dueAt` in every save, so one query finds all that is due. */
export function nextDue(chat: Chat, settings: CompanySettings): Due | null {
  switch (chat.state) {
    case 'bot':
      return chat.owes === null
        ? { what: 'visitor-left', at: chat.lastVisitorAt + settings.botIdleMs }
        : { what: 'bot-owes', at: chat.owes + BOT_PATIENCE };
    case 'assigned':
      return { what: 'no-answer', at: chat.assignedAt + settings.noAnswerMs };
    case 'active': {
      const since = chat.alertedAt === null ? lateSince(chat) : null;
      return earliest(
        chat.ownerAbsentSince === null
          ? null
          : { what: 'owner-absent', at: chat.ownerAbsentSince + settings.absenceGraceMs },
        since === null ? null : { what: 'late', at: since + settings.lateMs },
      );
    }
    case 'queued':
    case 'closed':
      return null;
  }
}

/**
 * Since when the owner of a taken chat keeps the visitor waiting; null when nobody waits. Taking stops the red timer, and yet who has taken a chat and
 * says nothing is as late as who does not answer a message: their time runs from the take.
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

function earliest(a: Due | null, b: Due | null): Due | null {
  if (a === null || b === null) return a ?? b;
  return a.at <= b.at ? a : b;
}
