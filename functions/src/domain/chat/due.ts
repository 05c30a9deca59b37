import type { Chat } from '../chat.ts';
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
    case 'active':
      return earliest(
        chat.ownerAbsentSince === null
          ? null
          : { what: 'owner-absent', at: chat.ownerAbsentSince + settings.absenceGraceMs },
        chat.awaitingSince === null || chat.alertedAt !== null
          ? null
          : { what: 'late', at: chat.awaitingSince + settings.lateMs },
      );
    case 'queued':
    case 'closed':
      return null;
  }
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
