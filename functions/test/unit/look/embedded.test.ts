import { expect, test } from 'vitest';
import { embeddedOn } from '../../../src/domain/look/embedded.ts';

const OWN = 'https://chat.example';

test('the first site that shows the chat is noted once', () => {
  expect(embeddedOn({}, 'https://www.Shop.example', OWN, 7)).toEqual({ site: 'shop.example', at: 7 });
  expect(embeddedOn({ embedded: { site: 'shop.example', at: 7 } }, 'https://other.example', OWN, 8)).toBeNull();
});

test.each([
  undefined,
  ['https://shop.example'],
  '',
  'null',
  OWN,
  'https://',
  'https://shop.example/path',
  'javascript:alert(1)',
  'https://*.shop.example',
  `https://${'a.'.repeat(200)}example`,
])('%j is not noted', (origin) => {
  expect(embeddedOn({}, origin, OWN, 7)).toBeNull();
});
