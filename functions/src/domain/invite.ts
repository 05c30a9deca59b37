import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';

/** How long the link of an invitation works. */
export const INVITE_LIFE: Ms = 7 * DAY;

export type Invite = {
  id: string;
  companyId: string;
  email: string;
  role: Role;
  /** The limit of chats that the person begins with; missing: what the company gives to newcomers. */
  maxChats?: number;
  invitedBy: string;
  createdAt: Ms;
  /** SHA-256 of the token in the link, in base64url; the token itself is only in the letter. */
  tokenHash: string;
  expiresAt: Ms;
} & (
  | { state: 'pending' }
  | { state: 'accepted'; operatorId: string; acceptedAt: Ms }
  | { state: 'revoked'; revokedAt: Ms }
);

export type PendingInvite = Extract<Invite, { state: 'pending' }>;

export function newInvite(
  who: Pick<Invite, 'id' | 'companyId' | 'email' | 'role' | 'maxChats' | 'invitedBy'>,
  tokenHash: string,
  now: Ms,
): PendingInvite {
  return { ...who, tokenHash, createdAt: now, expiresAt: now + INVITE_LIFE, state: 'pending' };
}

/** A new link for the same invitation; the old one stops working. Refuses `invite-used`, `invite-revoked`. */
export function renew(invite: Invite, tokenHash: string, now: Ms): { ok: true; invite: PendingInvite } | Refused {
  if (invite.state === 'accepted') return refuse('invite-used');
  if (invite.state === 'revoked') return refuse('invite-revoked');
  return { ok: true, invite: { ...invite, tokenHash, expiresAt: now + INVITE_LIFE } };
}

/** Withdraws an invitation; withdrawing it again changes nothing. Refuses `invite-used`. */
export function revoke(invite: Invite, now: Ms): { ok: true; invite: Invite } | Refused {
  if (invite.state === 'accepted') return refuse('invite-used');
  if (invite.state === 'revoked') return { ok: true, invite };
  const { id, companyId, email, role, maxChats, invitedBy, createdAt, tokenHash, expiresAt } = invite;
  return {
    ok: true,
    invite: {
      id,
      companyId,
      email,
      role,
      ...(maxChats === undefined ? {} : { maxChats }),
      invitedBy,
      createdAt,
      tokenHash,
      expiresAt,
      state: 'revoked',
      revokedAt: now,
    },
  };
}

/**
 * Is this link valid? A wrong token is refused exactly like an unknown invitation. Refuses `unknown-invite`, `invite-used`, `invite-revoked`,
 * `invite-expired`.
 */
export function openInvite(
  invite: Invite | null,
  tokenHash: string,
  now: Ms,
): { ok: true; invite: PendingInvite } | Refused {
  if (invite === null || invite.tokenHash !== tokenHash) return refuse('unknown-invite');
  if (invite.state === 'accepted') return refuse('invite-used');
  if (invite.state === 'revoked') return refuse('invite-revoked');
  return now >= invite.expiresAt ? refuse('invite-expired') : { ok: true, invite };
}

/** Uses up the invitation for the account that it has made. */
export function accept(invite: PendingInvite, operatorId: string, now: Ms): Invite {
  return { ...invite, state: 'accepted', operatorId, acceptedAt: now };
}
