import { expect, test } from 'vitest';
import { networkOf } from './address.ts';

test('what a client claims to be does not change its limit', () => {
  expect(networkOf('203.0.113.7', undefined)).toBe('203.0.113.7');
  expect(networkOf('1.1.1.1, 2.2.2.2,203.0.113.7', undefined)).toBe('203.0.113.7');
});

test('without a proxy the peer counts', () => {
  expect(networkOf(undefined, '::ffff:127.0.0.1')).toBe('127.0.0.1');
  expect(networkOf('', undefined)).toBe('unknown');
});

test('a household of IPv6 is one network', () => {
  expect(networkOf('2001:db8::1', undefined)).toBe('2001:db8:0:0');
  expect(networkOf('2001:0DB8:0:0:ffff:ffff:ffff:ffff', undefined)).toBe('2001:db8:0:0');
  expect(networkOf('2001:db8:0:1::1', undefined)).toBe('2001:db8:0:1');
});
