import { expect, it } from 'vitest';
import type { Refusal } from '#domain/refusal.ts';
import { mayPassLater } from '#domain/refusal.ts';
import { FINAL } from './line.tsx';

/** What the visitor's door says to a message (ARCHITECTURE.md, "Doors"). */
const SAID: readonly Refusal[] = [
  'bad-input',
  'phone-invalid',
  'message-id-reused',
  'unknown-company',
  'unknown-visitor',
  'muted',
  'blocked',
  'too-many',
  'busy',
  'internal',
];

it('a message is offered to be sent again just where that may help; a mute has its own words', () => {
  for (const reason of SAID)
    expect([reason, FINAL.has(reason)]).toEqual([reason, reason === 'muted' || !mayPassLater(reason)]);
});
