import type { Text } from './words.ts';

/** Where the letter of an invitation is, in words: the states of the Trigger Email extension as people say them. */
const WORDS: Readonly<Record<string, keyof Text['people']['mail']>> = {
  PENDING: 'sending',
  PROCESSING: 'sending',
  RETRY: 'retrying',
  SUCCESS: 'sent',
  ERROR: 'failed',
};

export function deliveryStatus(state: string): keyof Text['people']['mail'] {
  return WORDS[state] ?? 'sending';
}
