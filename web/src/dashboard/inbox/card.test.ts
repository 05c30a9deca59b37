import { expect, it } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { askedIn, byUrgency } from './card.ts';

const asked = { first: 'Где заказ?', last: 'А курьер?', before: null, vague: false };
const chat = (more: object) => ({ id: 'c', state: 'active', startedAt: 1, last: null, ...more }) as Chat;

it('an open chat is known by what waits for an answer, else by how it began, and a closed one by that alone', () => {
  expect(askedIn(chat({ asked }))).toBe('А курьер?');
  expect(askedIn(chat({ asked: { ...asked, last: null } }))).toBe('Где заказ?');
  expect(askedIn(chat({ asked, state: 'closed' }))).toBe('Где заказ?');
});

it('what a chat of before asked is not known', () => {
  expect([askedIn(chat({})), askedIn(chat({ asked: null }))]).toEqual([null, null]);
});

it('who waits longest comes first, also when the timer has stopped and nothing was said for too long; then the newest word', () => {
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
