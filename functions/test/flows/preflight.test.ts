import { expect, it } from 'vitest';
import { FUNCTIONS } from './world.ts';

it.each([
  ['visitor/companies/any/messages', 'POST'],
  ['visitorStream/companies/any', 'GET'],
  ['desk', 'POST'],
  ['account', 'POST'],
])('a browser needs one preflight request in two hours for %s', async (path, method) => {
  const { status, headers } = await fetch(`${FUNCTIONS}/${path}`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });
  expect(status).toBe(204);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('Access-Control-Allow-Methods')).toContain(method);
  expect(headers.get('Access-Control-Allow-Headers')).toMatch(/authorization.*content-type/i);
  expect(headers.get('Access-Control-Max-Age')).toBe('7200');
});
