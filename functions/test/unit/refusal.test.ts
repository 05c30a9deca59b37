import { expect, test } from 'vitest';
import type { Refusal } from '../../src/domain/refusal.ts';
import { mayPassLater } from '../../src/domain/refusal.ts';
import { REFUSALS } from '../../src/domain/refusal-table.ts';

const REASONS = Object.keys(REFUSALS) as Refusal[];

test('sending again is offered only where it may help', () => {
  const final = [
    'bad-input',
    'blocked',
    'not-allowed',
    'unknown-company',
    'message-id-reused',
    'unknown-path',
  ] as const;
  const passing = [
    'muted',
    'not-owner',
    'not-signed-in',
    'too-many',
    'busy',
    'internal',
    'chat-not-taken',
    'publishing-now',
  ] as const;
  expect(final.filter(mayPassLater)).toEqual([]);
  expect(passing.filter((reason) => !mayPassLater(reason))).toEqual([]);
});

/** Refusals whose whole text is advice already. */
const ADVICE: readonly Refusal[] = ['bad-input'];

test.each(REASONS.filter((reason) => !mayPassLater(reason) && !ADVICE.includes(reason)))(
  'what cannot pass says what else a person can do: %s',
  (reason) => {
    for (const locale of ['ru', 'en'] as const) expect(REFUSALS[reason][locale]).toMatch(/.: .|. ./);
    expect(REFUSALS[reason].ru).toMatch(/[:.] [а-яА-Я]/);
    expect(REFUSALS[reason].en).toMatch(/[:.] [a-zA-Z]/);
  },
);

test.each(REASONS)('no refusal speaks in codes: %s', (reason) => {
  for (const locale of ['ru', 'en'] as const)
    expect(REFUSALS[reason][locale]).not.toMatch(/\[\d|\b[45]\d\d\b|undefined|\b[a-z]+-[a-z]+\b(?=:)/);
});
