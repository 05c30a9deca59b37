import { describe, expect, it } from 'vitest';
import { DraftsModel } from './models/drafts.ts';
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

describe('What the operator types', () => {
  it('survives a reload, for each chat and each person', () => {
    localStorage.clear();
    const first = new DraftsModel(
      safeMemory(() => localStorage),
      'oleg',
    );
    first.write('a', 'Сейчас проверю');
    first.write('b', 'Минуту');
    first.write('b', '');
    const again = new DraftsModel(
      safeMemory(() => localStorage),
      'oleg',
    );
    expect([again.read('a'), again.read('b'), localStorage.length]).toEqual(['Сейчас проверю', '', 1]);
    const other = new DraftsModel(
      safeMemory(() => localStorage),
      'anna',
    );
    expect(other.read('a')).toBe('');
  });

  it.each([
    ['blocked', blocked],
    ['full', full],
  ])('stays on the page when the storage is %s', (_, open) => {
    const memory = safeMemory(open);
    memory.setItem('draft', 'Сейчас проверю');
    expect(memory.getItem('draft')).toBe('Сейчас проверю');
    expect([memory.keys('dr'), memory.keys('x')]).toEqual([['draft'], []]);
    memory.removeItem('draft');
    expect(memory.getItem('draft')).not.toBe('Сейчас проверю');
  });
});
