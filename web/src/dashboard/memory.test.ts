import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { DraftsModel } from './models/drafts.ts';
import { safeMemory } from './memory.ts';

const unknown = signal(undefined);
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
      unknown,
    );
    first.write('a', 'Сейчас проверю');
    first.write('b', 'Минуту');
    first.write('b', '');
    const again = new DraftsModel(
      safeMemory(() => localStorage),
      'oleg',
      unknown,
    );
    expect([again.read('a'), again.read('b'), localStorage.length]).toEqual(['Сейчас проверю', '', 1]);
    const other = new DraftsModel(
      safeMemory(() => localStorage),
      'anna',
      unknown,
    );
    expect(other.read('a')).toBe('');
  });

  it('is forgotten once it is known that the chat is no longer theirs', () => {
    localStorage.clear();
    const memory = safeMemory(() => localStorage);
    const mine = signal<readonly { id: string }[] | undefined>(undefined);
    for (const chatId of ['a', 'b']) new DraftsModel(memory, 'oleg', unknown).write(chatId, 'Не дописал');
    new DraftsModel(memory, 'anna', unknown).write('b', 'Чужое');
    const drafts = new DraftsModel(memory, 'oleg', mine);
    expect([drafts.read('a'), drafts.read('b')]).toEqual(['Не дописал', 'Не дописал']);
    mine.value = [{ id: 'a' }];
    expect([drafts.read('a'), drafts.read('b'), localStorage.length]).toEqual(['Не дописал', '', 2]);
    drafts.write('a', 'Дописываю');
    mine.value = [];
    expect(drafts.read('a')).toBe('Дописываю');
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
