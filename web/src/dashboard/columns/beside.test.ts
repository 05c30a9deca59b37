import { describe, expect, it } from 'vitest';
import { besideOr, opened, without } from './beside.ts';

describe('A chat that is opened beside others', () => {
  it('stands after those that are open, and each stands once', () => {
    expect(opened(['a'], null, 'b')).toEqual(['a', 'b']);
    expect(opened(['a', 'b'], null, 'a')).toEqual(['a', 'b']);
  });

  it('stands beside the chat that is open in a list', () => {
    expect(opened([], 'a', 'b')).toEqual(['a', 'b']);
    expect(opened([], 'a', 'a')).toEqual(['a']);
    expect(opened(['x', 'y', 'z'], 'a', 'b')).toEqual(['x', 'y', 'z', 'b']);
  });

  it('finds no room after the fourth', () => {
    expect(opened(['a', 'b', 'c', 'd'], null, 'e')).toBe(null);
    expect(opened(['a', 'b', 'c', 'd'], 'e', 'd')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('A chat that somebody calls for', () => {
  const chats = { page: 'chats', chatId: 'x' } as const;

  it('takes nobody away from chats side by side while there is room', () => {
    expect(besideOr({ page: 'side', chatIds: ['a', 'x'] }, 'x', chats)).toEqual({ page: 'side', chatIds: ['a', 'x'] });
    expect(besideOr({ page: 'side', chatIds: ['a'] }, 'x', chats)).toEqual({ page: 'side', chatIds: ['a', 'x'] });
    expect(besideOr({ page: 'side', chatIds: ['a', 'b', 'c', 'd'] }, 'x', chats)).toBe(chats);
  });

  it('is opened alone from any other page', () => {
    expect(besideOr({ page: 'team' }, 'x', chats)).toBe(chats);
    expect(besideOr({ page: 'mine', chatId: 'a' }, 'x', chats)).toBe(chats);
  });
});

describe('A column that is closed', () => {
  it('leaves the others, and the next one in its place is meant by the keys', () => {
    expect(without(['a', 'b', 'c'], 'b')).toEqual({ left: ['a', 'c'], next: 'c' });
    expect(without(['a', 'b', 'c'], 'c')).toEqual({ left: ['a', 'b'], next: 'b' });
    expect(without(['a'], 'a')).toEqual({ left: [], next: null });
    expect(without(['a', 'b'], 'gone')).toEqual({ left: ['a', 'b'], next: null });
  });
});
