import { refuse } from './refusal.ts';
import type { Refused } from './refusal.ts';
import type { Role } from './role.ts';
import { may } from './role.ts';
import type { Who } from './contract/desk/row.ts';

/**
 * May this person give a command that is for `who`? `ownerId` is the owner of the command's chat; null when the chat has no owner. Refuses `not-allowed`;
 * on a chat first `not-owner` (with `ownerId`).
 */
export function mayGive(
  who: Who,
  actor: { id: string; role: Role },
  ownerId: string | null = null,
): { ok: true } | Refused {
  if (who === 'staff') return { ok: true };
  if (typeof who === 'string') return may(actor.role, who) ? { ok: true } : refuse('not-allowed');
  const isTheirs = ownerId === actor.id || (who.or !== null && may(actor.role, who.or));
  if (!isTheirs) return refuse('not-owner', { ownerId });
  return who.and === undefined ? { ok: true } : mayGive(who.and, actor);
}
