import { expect, it } from 'vitest';
import type { Typing } from '../../src/domain/typing.ts';
import { TYPING_PACE, TYPING_SHOWN, TYPING_STOPS, TYPING_TOLD, isTyping, noteTyping } from '../../src/domain/typing.ts';
import { active, assigned } from './world.ts';

const NOW = 1_000_000;
const typed = (visitorAt: number | null, operatorAt: number | null = null): Typing => ({ visitorAt, operatorAt });

it('the sign stays as long as a client goes on telling, and is taken away when they say so', () => {
  expect(TYPING_SHOWN).toBeGreaterThan(TYPING_TOLD);
  expect(TYPING_TOLD).toBeGreaterThan(TYPING_PACE);
  expect(TYPING_STOPS).toBeLessThan(TYPING_SHOWN);
  expect(isTyping(NOW, NOW + TYPING_TOLD)).toBe(true);
  expect(isTyping(null, NOW)).toBe(false);
});

it('is written once in the pace for each of the two, and only while an operator has the chat', () => {
  const chat = { ...active(), lastVisitorAt: 0, last: null };
  expect(noteTyping(chat, null, 'visitor', NOW, false)).toEqual(typed(NOW));
  expect(noteTyping(chat, typed(NOW), 'visitor', NOW + TYPING_PACE - 1, false)).toBeNull();
  expect(noteTyping(chat, typed(NOW), 'operator', NOW + 1, false)).toEqual(typed(NOW, NOW + 1));
  expect(noteTyping(chat, typed(NOW), 'visitor', NOW + TYPING_PACE, false)).toEqual(typed(NOW + TYPING_PACE));
  expect(noteTyping(assigned(), null, 'visitor', NOW, false)).toBeNull();
});

it('whoever has sent a message and types on is seen at once', () => {
  const at = NOW + 1;
  const visitor = { ...active(), lastVisitorAt: at, last: null };
  expect(noteTyping(visitor, typed(NOW), 'visitor', NOW + 2, false)).toEqual(typed(NOW + 2));
  const operator = { ...active(), lastVisitorAt: 0, last: { seq: 1, from: 'operator', text: '', at } as const };
  expect(noteTyping(operator, typed(null, NOW), 'operator', NOW + 2, false)).toEqual(typed(null, NOW + 2));
  expect(noteTyping(operator, typed(NOW), 'visitor', NOW + 2, false)).toBeNull();
});

it('who has stopped is written at once, and once', () => {
  const chat = { ...active(), lastVisitorAt: 0, last: null };
  expect(noteTyping(chat, typed(NOW, NOW), 'visitor', NOW + 1, true)).toEqual(typed(null, NOW));
  expect(noteTyping(chat, typed(null, NOW), 'visitor', NOW + 1, true)).toBeNull();
  expect(noteTyping(chat, null, 'operator', NOW + 1, true)).toBeNull();
});
