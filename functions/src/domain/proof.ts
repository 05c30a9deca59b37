import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';

/** How long a company is kept while its mailbox is unproven. The letter and the dashboard say so. */
export const PROOF_TIME: Ms = 7 * DAY;
/** How many invitations may be sent before the mailbox is proven: enough to try the product, too few to misuse it for letters to strangers. */
export const INVITATIONS_UNPROVEN = 3;
/** How many of the newest links are valid: an older letter must still work when somebody has asked for a newer one. */
const LINKS = 5;

/** A company whose sign-up gave a mailbox that nobody has proven yet. */
export type Unproven = {
  /** Who signed up. */
  uid: string;
  until: Ms;
  /** SHA-256 of the tokens in its letters, newest last. */
  tokenHashes: readonly string[];
  invitations: number;
  /** The company is being removed: its links and invitations are refused from now on. */
  ending: boolean;
};

export function newUnproven(uid: string, tokenHash: string | null, now: Ms): Unproven {
  const tokenHashes = tokenHash === null ? [] : [tokenHash];
  return { uid, until: now + PROOF_TIME, tokenHashes, invitations: 0, ending: false };
}

/** Adds the link of one more letter. */
export function withLink(unproven: Unproven, tokenHash: string): Unproven {
  return { ...unproven, tokenHashes: [...unproven.tokenHashes, tokenHash].slice(-LINKS) };
}

/** Is this the link of one of the company's newest letters? Refuses `unknown-proof`. */
export function openProof(unproven: Unproven | null, tokenHash: string): { ok: true; unproven: Unproven } | Refused {
  const good = unproven !== null && !unproven.ending && unproven.tokenHashes.includes(tokenHash);
  return good ? { ok: true, unproven } : refuse('unknown-proof');
}

/**
 * May this person, who has opened the link, confirm the company? The link proves only that they read the mailbox. They must also be the person who signed
 * up, since a stranger may have signed up with somebody else's mailbox. Refuses `unknown-proof`.
 */
export function prove(unproven: Unproven, uid: string, tokenHash: string): { ok: true } | Refused {
  const opened = openProof(unproven, tokenHash);
  if (!opened.ok) return opened;
  return unproven.uid === uid ? { ok: true } : refuse('unknown-proof');
}

/** Counts one more invitation. `unproven` null: the mailbox is proven, and there is no limit here. Refuses `company-unproven`. */
export function countInvitation(unproven: Unproven | null): { ok: true; unproven: Unproven | null } | Refused {
  if (unproven === null) return { ok: true, unproven };
  if (unproven.invitations >= INVITATIONS_UNPROVEN || unproven.ending) return refuse('company-unproven');
  return { ok: true, unproven: { ...unproven, invitations: unproven.invitations + 1 } };
}

/** Is the time for the proof over? */
export function isProofOver(unproven: Unproven, now: Ms): boolean {
  return now >= unproven.until;
}
