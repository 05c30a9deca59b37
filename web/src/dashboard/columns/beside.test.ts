import { describe, expect, it } from 'vitest';
import { COLUMNS_MAX, columnsFrom, opened, without } from './beside.ts';

describe('The chats of an address', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['a', ['a']],
    ['', []],
    [',,a,,', ['a']],
    ['a,b,a,a,b', ['a', 'b']],
    ['a,b,c,d,e,f', ['a', 'b', 'c', 'd']],
    ['a,..,b/..,%2e%2e,<script>,чат,a b,a', ['a']],
    ['__name__,__x__,_a_', ['_a_']],
    [`${'x'.repeat(201)},b`, ['b']],
  ])('%s are %o', (text, ids) => {
    expect(columnsFrom(text)).toEqual(ids);
  });

  it('are four of ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `chat-${i}`);
    expect(columnsFrom(many.join(','))).toEqual(many.slice(0, COLUMNS_MAX));
    expect(columnsFrom('.,'.repeat(10_000))).toEqual([]);
  });
});

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

describe('A column that is closed', () => {
  it('leaves the others, and the next one in its place is meant by the keys', () => {
    expect(without(['a', 'b', 'c'], 'b')).toEqual({ left: ['a', 'c'], next: 'c' });
    expect(without(['a', 'b', 'c'], 'c')).toEqual({ left: ['a', 'b'], next: 'b' });
    expect(without(['a'], 'a')).toEqual({ left: [], next: null });
    expect(without(['a', 'b'], 'gone')).toEqual({ left: ['a', 'b'], next: null });
  });
});
