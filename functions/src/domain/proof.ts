import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';

/** So long a company lives whose mailbox nobody has proven; the letter and the dashboard say so. */
export const PROOF_TIME: Ms = 7 * DAY;
/** So many invitations may leave before that: enough to try the product, too few to send letters to strangers with it. */
export const INVITATIONS_UNPROVEN = 3;
/** An older letter must not die because a newer one was asked for, by whomever. */
const LINKS = 5;

/** A company whose sign-up gave a mailbox that nobody has proven yet. */
export type Unproven = {
  /** Who signed up. */
  uid: string;
  until: Ms;
  /** SHA-256 of the tokens in its letters, newest last. */
  tokenHashes: readonly string[];
  invitations: number;
  /** It is being removed: nobody comes in any more. */
  ending: boolean;
};

export function newUnproven(uid: string, tokenHash: string | null, now: Ms): Unproven {
  const tokenHashes = tokenHash === null ? [] : [tokenHash];
  return { uid, until: now + PROOF_TIME, tokenHashes, invitations: 0, ending: false };
}

/** One more letter with a link of its own. */
export function withLink(unproven: Unproven, tokenHash: string): Unproven {
  return { ...unproven, tokenHashes: [...unproven.tokenHashes, tokenHash].slice(-LINKS) };
}

/** Does this link come from one of its letters? Refuses `unknown-proof`. */
export function openProof(unproven: Unproven | null, tokenHash: string): { ok: true; unproven: Unproven } | Refused {
  const good = unproven !== null && !unproven.ending && unproven.tokenHashes.includes(tokenHash);
  return good ? { ok: true, unproven } : refuse('unknown-proof');
}

/**
 * May this person, who has opened the link, say that the company is theirs? The link alone proves the mailbox and not who signed up with it: only
 * both together tell the owner of the mailbox from a stranger who has signed up in their name. Refuses `unknown-proof`.
 */
export function prove(unproven: Unproven, uid: string, tokenHash: string): { ok: true } | Refused {
  const opened = openProof(unproven, tokenHash);
  if (!opened.ok) return opened;
  return unproven.uid === uid ? { ok: true } : refuse('unknown-proof');
}

/** One invitation more; `unproven` null: as many as anybody may send. Refuses `company-unproven`. */
export function countInvitation(unproven: Unproven | null): { ok: true; unproven: Unproven | null } | Refused {
  if (unproven === null) return { ok: true, unproven };
  if (unproven.invitations >= INVITATIONS_UNPROVEN || unproven.ending) return refuse('company-unproven');
  return { ok: true, unproven: { ...unproven, invitations: unproven.invitations + 1 } };
}

/** Is its time over? */
export function isProofOver(unproven: Unproven, now: Ms): boolean {
  return now >= unproven.until;
}
