import { describe, expect, it } from 'vitest';
import { safeMemory } from './memory.ts';

const blocked = () => {
  throw new Error('Storage is blocked');
};
const full = () => ({
  getItem: () => 'earlier',
  setItem: blocked,
  removeItem: () => {},
  key: () => 'draft',
  length: 1,
});

describe('The browser’s memory', () => {
  it.each([
    ['blocked', blocked],
    ['full', full],
  ])('lasts as long as the page when the storage is %s', (_, open) => {
    const memory = safeMemory(open);
    memory.setItem('draft', 'Сейчас проверю');
    expect(memory.getItem('draft')).toBe('Сейчас проверю');
    expect([memory.keys('dr'), memory.keys('x')]).toEqual([['draft'], []]);
    memory.removeItem('draft');
    expect(memory.getItem('draft')).not.toBe('Сейчас проверю');
  });
});
