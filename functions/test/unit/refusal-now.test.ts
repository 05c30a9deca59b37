import { expect, test } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import { refusalWords } from '../../src/domain/refusal-now.ts';

test.each([
  [
    refuse('already-taken', { ownerId: 'oleg' }),
    'Олег',
    'Чат уже в работе у другого оператора. Сейчас его ведёт Олег.',
  ],
  [refuse('not-owner', { ownerId: 'oleg' }), null, 'Это не ваш чат.'],
  [refuse('not-owner', { ownerId: null }), null, 'Это не ваш чат. Сейчас у него нет оператора.'],
  [refuse('already-owner', { ownerId: 'oleg' }), 'Олег', 'Этот оператор уже ведёт чат.'],
  [
    refuse('over-limit', { operatorId: 'oleg', load: 3, maxChats: 3 }),
    null,
    'У оператора уже предельное число чатов. Чатов у него: 3 из 3.',
  ],
  [
    refuse('operator-not-working', { operatorId: 'oleg', status: 'absent' }),
    null,
    'Оператор сейчас не работает. Статус: «Отсутствует».',
  ],
  [refuse('chat-closed'), null, 'Чат уже закрыт.'],
  [
    refuse('internal', { requestId: '0123456789ab' }),
    null,
    'У нас что-то сломалось. Попробуйте ещё раз. Код для поддержки: 0123456789ab.',
  ],
])('%j names the present state', (refused, name, words) => {
  expect(refusalWords(refused, 'ru', name)).toBe(words);
});

test('names it in English too', () => {
  expect(refusalWords(refuse('owner-changed', { ownerId: 'oleg' }), 'en', 'Oleg')).toBe(
    'The chat has been assigned to someone else in the meantime. Oleg has it now.',
  );
});
