import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageMemory } from './memory.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

it('values that the page keeps for the frame are there on the next page, separate from other companies’ and from the page’s own', () => {
  const [shop, bank] = [pageMemory('shop'), pageMemory('bank')];
  localStorage.setItem('theme', 'dark');
  shop.setTalks(true);
  shop.keep('visitor', 'v1');
  shop.keep('draft', 'x');
  shop.keep('draft', null);
  bank.keep('visitor', 'v2');
  expect(pageMemory('shop').kept()).toEqual({ visitor: 'v1' });
  expect([pageMemory('shop').talks(), pageMemory('bank').talks()]).toEqual([true, false]);
  expect(shop.changed('rtno-chat:shop:visitor', null)).toEqual({ visitor: null });
  expect(['rtno-chat:shop', 'rtno-chat:bank:visitor', 'theme', null].map((key) => shop.changed(key, 'x'))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('a page without storage remembers until it is left', () => {
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  const memory = pageMemory('shop');
  memory.keep('visitor', 'v1');
  memory.setTalks(true);
  memory.setOpened(true);
  expect([memory.kept(), memory.talks(), memory.opened()]).toEqual([{ visitor: 'v1' }, true, true]);
  memory.setTalks(false);
  memory.keep('visitor', null);
  expect([memory.kept(), memory.talks()]).toEqual([{}, false]);
});
