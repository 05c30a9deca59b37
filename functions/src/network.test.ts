import { describe, expect, test } from 'vitest';
import { networkOf } from './network.ts';

const came = (forwardedFor: string | undefined, peer?: string) => ({
  headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  socket: { remoteAddress: peer },
});

describe('What a caller claims changes nothing', () => {
  const CLAIMS = [
    '',
    '1.1.1.1',
    '1.1.1.1, 2.2.2.2',
    ' , ,',
    '203.0.113.8,203.0.113.9',
    '::1',
    '“x”; drop',
    ','.repeat(500),
  ];

  test.each(CLAIMS)('with one hop: "%s"', (claim) => {
    expect(networkOf(came(claim === '' ? '203.0.113.7' : `${claim}, 203.0.113.7`), 1)).toBe('203.0.113.7');
  });

  test.each(CLAIMS)('with two: "%s"', (claim) => {
    const written = '203.0.113.7, 198.51.100.1';
    expect(networkOf(came(claim === '' ? written : `${claim}, ${written}`), 2)).toBe('203.0.113.7');
  });

  test.each(CLAIMS)('with none the address of the connection counts: "%s"', (claim) => {
    expect(networkOf(came(claim, '203.0.113.7'), 0)).toBe('203.0.113.7');
  });
});

test('a request that has passed fewer hops than usual is known by the address that these wrote', () => {
  expect(networkOf(came('203.0.113.7'), 2)).toBe('203.0.113.7');
});

test('without a proxy the address of the connection counts', () => {
  expect(networkOf(came(undefined, '::ffff:127.0.0.1'), 1)).toBe('127.0.0.1');
  expect(networkOf(came(''), 1)).toBe('unknown');
});

test('a household of IPv6 is one network', () => {
  expect(networkOf(came('2001:db8::1'), 1)).toBe('2001:db8:0:0');
  expect(networkOf(came('2001:0DB8:0:0:ffff:ffff:ffff:ffff'), 1)).toBe('2001:db8:0:0');
  expect(networkOf(came('2001:db8:0:1::1'), 1)).toBe('2001:db8:0:1');
});
