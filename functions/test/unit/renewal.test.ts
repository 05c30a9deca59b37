import { expect, test } from 'vitest';
import { RENEWAL_LIMIT, waitForRenewal } from '../../src/domain/renewal.ts';

const NOW = 1_000_000_000;

test('the first chat asks for the renewal, the next ones join it, and a repeated request changes nothing', () => {
  const first = waitForRenewal(null, 'a', NOW)!;
  expect(first).toEqual({ since: NOW, chatIds: ['a'] });
  const both = waitForRenewal(first, 'b', NOW + 1)!;
  expect(both).toEqual({ since: NOW, chatIds: ['a', 'b'] });
  expect(waitForRenewal(both, 'a', NOW + 2)).toBe(both);
});

test('the list of waiting chats has a limit', () => {
  let renewal = waitForRenewal(null, 'a', NOW);
  for (let i = 0; i < 500; i++) renewal = waitForRenewal(renewal, `chat-${i}`, NOW);
  expect(renewal!.chatIds).toHaveLength(50);
});

test('no chat waits for a renewal that never ended, and later the renewal is asked for again', () => {
  const asked = waitForRenewal(null, 'a', NOW)!;
  expect(waitForRenewal(asked, 'a', NOW + RENEWAL_LIMIT)).toBe(asked);
  expect(waitForRenewal(asked, 'b', NOW + RENEWAL_LIMIT + 1)).toBeNull();
  expect(waitForRenewal(asked, 'b', NOW + 11 * RENEWAL_LIMIT)).toEqual({
    since: NOW + 11 * RENEWAL_LIMIT,
    chatIds: ['b'],
  });
});
