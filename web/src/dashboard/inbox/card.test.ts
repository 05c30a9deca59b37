import { expect, it } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { askedIn, byUrgency } from './card.ts';

const asked = { first: 'Где заказ?', last: 'А курьер?', before: null, vague: false };
const chat = (more: object) => ({ id: 'c', state: 'active', startedAt: 1, last: null, ...more }) as Chat;

it('an open chat shows its unanswered question, else its first one, and a closed chat only its first one', () => {
  expect(askedIn(chat({ asked }))).toBe('А курьер?');
  expect(askedIn(chat({ asked: { ...asked, last: null } }))).toBe('Где заказ?');
  expect(askedIn(chat({ asked, state: 'closed' }))).toBe('Где заказ?');
});

it('the question of a chat saved in the older form is not known', () => {
  expect([askedIn(chat({})), askedIn(chat({ asked: null }))]).toEqual([null, null]);
});

it('the chat that waits longest comes first, also with a stopped timer when nothing was written for too long; the others follow by their newest message', () => {
  const word = (at: number) => ({ last: { at }, awaitingSince: null, alertedAt: null });
  const chats = [
    chat({ id: 'old', ...word(2) }),
    chat({ id: 'new', ...word(9) }),
    chat({ id: 'waits', ...word(3), awaitingSince: 7 }),
    chat({ id: 'silent', ...word(4), alertedAt: 9, takenAt: 6 }),
    chat({ id: 'queued', ...word(1), state: 'queued', awaitingSince: 5 }),
  ];
  expect(chats.toSorted(byUrgency).map(({ id }) => id)).toEqual(['queued', 'silent', 'waits', 'new', 'old']);
});
