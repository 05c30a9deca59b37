import { WAITS } from '#domain/outbox/journey.ts';
import type { SentInvite } from '../database/reads.ts';
import type { Text } from './words.ts';

/** The words for the delivery status of an invitation's e-mail, by the states of the Trigger Email extension. */
const WORDS: Readonly<Record<string, keyof Text['people']['mail']>> = {
  PENDING: 'sending',
  PROCESSING: 'sending',
  RETRY: 'retrying',
  SUCCESS: 'sent',
  ERROR: 'failed',
};

export function deliveryStatus({ state, error }: SentInvite['mail']): keyof Text['people']['mail'] {
  return error === WAITS ? 'tomorrow' : (WORDS[state] ?? 'sending');
}
