import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test('a message is sent, then delivered, then read', () => {
  expect(reachOf(5, { reachedVisitor: 4, readByVisitor: 4 })).toBe('sent');
  expect(reachOf(5, { reachedVisitor: 5, readByVisitor: 4 })).toBe('delivered');
  expect(reachOf(5, { reachedVisitor: 0, readByVisitor: 5 })).toBe('read');
});
