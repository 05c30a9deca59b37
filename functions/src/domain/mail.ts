import type { Locale } from './locale.ts';
import type { Policy } from './outbox/attempt.ts';
import type { Journey } from './outbox/journey.ts';
import type { Ms } from './time.ts';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

/** A letter's content, as Firebase's Trigger Email extension stores it. */
export type Letter = { subject: string; text: string; html: string; headers?: Readonly<Record<string, string>> };

/** A letter whose text is made in the background. The door's answer and its duration must not show whether the account exists. */
export type WantedLetter = { what: 'password reset'; locale: Locale };

/** A lease is longer than an SMTP conversation. The waits are so long that a mail server that is down for a night still gets the letter. */
export const MAIL_POLICY = {
  lease: MINUTE,
  backOff: [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR],
} as const satisfies Policy;

/** How long a letter stays in the outbox. It is then deleted, since it holds a secret link. */
export const KEPT: Ms = 8 * DAY;

/** The delivery status of a letter, in the words of the Trigger Email extension. */
export type DeliveryState = 'PENDING' | 'PROCESSING' | 'RETRY' | 'SUCCESS' | 'ERROR';

export const DELIVERY_STATES: Readonly<Record<Journey['state'], DeliveryState>> = {
  pending: 'PENDING',
  behind: 'PENDING',
  leased: 'PROCESSING',
  retry: 'RETRY',
  delivered: 'SUCCESS',
  dead: 'ERROR',
};
