import { expect, it, vi } from 'vitest';
import { openStorage } from './storage.ts';

it('two companies on one site do not read each other’s visitors', () => {
  localStorage.clear();
  const [shop, bank] = [openStorage('shop'), openStorage('bank')];
  shop.set('visitor', 'v1');
  shop.set('out:2', 'b');
  shop.set('out:1', 'a');
  expect([bank.get('visitor'), bank.keys('out:')]).toEqual([null, []]);
  expect([shop.get('visitor'), shop.keys('out:')]).toEqual(['v1', ['out:1', 'out:2']]);
});

it('where the browser blocks the storage, the page remembers by itself', () => {
  vi.stubGlobal('localStorage', undefined);
  const storage = openStorage('shop');
  storage.set('visitor', 'v1');
  expect([storage.get('visitor'), storage.keys('')]).toEqual(['v1', ['visitor']]);
  storage.remove('visitor');
  expect(storage.get('visitor')).toBeNull();
  vi.unstubAllGlobals();
});
