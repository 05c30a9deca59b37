import { expect, test } from 'vitest';
import type { Desk } from '../app/call.ts';
import { TypingModel } from './typing.ts';

test('typing is reported once in four seconds for each chat, and again at once after a message was sent', () => {
  const told: unknown[] = [];
  const desk = ((command, fields) => {
    told.push([command, fields]);
    return Promise.resolve({ ok: true, output: {} });
  }) as Desk;
  let now = 0;
  const typing = new TypingModel(desk, () => now);
  for (now = 0; now < 10_000; now += 100) typing.typed('one');
  expect(told).toHaveLength(3);
  typing.typed('other');
  expect(told.at(-1)).toEqual(['typing', { chatId: 'other' }]);
  typing.said('other');
  typing.typed('other');
  expect(told).toHaveLength(5);
});
