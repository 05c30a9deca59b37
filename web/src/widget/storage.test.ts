import { expect, it, vi } from 'vitest';
import { openStorage } from './storage.ts';

it('two companies on one site do not read each other’s visitors', () => {
  localStorage.clear();
  const [shop, bank] = [openStorage('shop'), openStorage('bank')];
  shop.setItem('visitor', 'v1');
  shop.setItem('out:2', 'b');
  shop.setItem('out:1', 'a');
  expect([bank.getItem('visitor'), bank.keys('out:')]).toEqual([null, []]);
  expect([shop.getItem('visitor'), shop.keys('out:').toSorted()]).toEqual(['v1', ['out:1', 'out:2']]);
});

it('when the browser blocks the storage, values are kept in memory', () => {
  vi.stubGlobal('localStorage', undefined);
  const storage = openStorage('shop');
  storage.setItem('visitor', 'v1');
  expect([storage.getItem('visitor'), storage.keys('')]).toEqual(['v1', ['visitor']]);
  storage.removeItem('visitor');
  expect(storage.getItem('visitor')).toBeNull();
  vi.unstubAllGlobals();
});
