import type { Locale } from './locale.ts';
import type { Ms } from './time.ts';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

/** A letter's content, as Firebase's Trigger Email extension stores it. */
export type Letter = { subject: string; text: string; html: string };

/** A letter whose words are found in the background: the door that is asked for it must not show by its answer or its time what it finds. */
export type WantedLetter = { what: 'password reset'; locale: Locale };

/** Where a letter is on its way, in the states of the Trigger Email extension. */
export type Delivery =
  | { state: 'PENDING'; attempts: number }
  | { state: 'PROCESSING'; attempts: number; leaseExpiresAt: Ms }
  | { state: 'RETRY'; attempts: number; nextAttemptAt: Ms; error: string }
  | { state: 'SUCCESS'; attempts: number; endedAt: Ms }
  | { state: 'ERROR'; attempts: number; endedAt: Ms; error: string };

/** Longer than an SMTP conversation may take, so that two workers never send one letter unless the first has died. */
export const LEASE: Ms = MINUTE;

/** The waits between attempts: a server that is down for a night still gets the letter. */
export const BACK_OFF: readonly Ms[] = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** How long a delivered or failed letter stays in the outbox: it holds a secret link. */
export const KEPT: Ms = 8 * DAY;

/** Takes the letter for one attempt, or null when there is nothing to do now: it is delivered, failed, in other hands or not yet due. */
export function claim(delivery: Delivery, now: Ms): Extract<Delivery, { state: 'PROCESSING' }> | null {
  switch (delivery.state) {
    case 'SUCCESS':
    case 'ERROR':
      return null;
    case 'PROCESSING':
      if (now < delivery.leaseExpiresAt) return null;
      break;
    case 'RETRY':
      if (now < delivery.nextAttemptAt) return null;
      break;
    case 'PENDING':
  }
  return { state: 'PROCESSING', attempts: delivery.attempts + 1, leaseExpiresAt: now + LEASE };
}

/** What becomes of a letter after an attempt. `final` is a refusal for good (an SMTP 5xx answer, RFC 5321 4.2.1). */
export function afterAttempt(
  delivery: Extract<Delivery, { state: 'PROCESSING' }>,
  outcome: { ok: true } | { ok: false; error: string; final: boolean },
  now: Ms,
): Delivery {
  const { attempts } = delivery;
  if (outcome.ok) return { state: 'SUCCESS', attempts, endedAt: now };
  const wait = BACK_OFF[attempts - 1];
  if (outcome.final || wait === undefined) return { state: 'ERROR', attempts, endedAt: now, error: outcome.error };
  return { state: 'RETRY', attempts, nextAttemptAt: now + wait, error: outcome.error };
}

/** When the sweep should look at the letter again; null when never. */
export function mailDueAt(delivery: Delivery): Ms | null {
  switch (delivery.state) {
    case 'PENDING':
      return 0;
    case 'PROCESSING':
      return delivery.leaseExpiresAt;
    case 'RETRY':
      return delivery.nextAttemptAt;
    case 'SUCCESS':
    case 'ERROR':
      return null;
  }
}
