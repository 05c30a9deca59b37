import { describe, expect, it } from 'vitest';
import { COLUMNS_MAX, columnsFrom } from './from-address.ts';

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
