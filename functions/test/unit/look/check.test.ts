import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/domain/look/check.ts';

const ORIGIN = 'https://chat.example';
const line = (company: string) => `<script async src="${ORIGIN}/embed.js" data-company="${company}"></script>`;
const check = (text: string, policies: string[] = [], sites: string[] = []) =>
  checkSite(
    { address: 'https://www.shop.example/catalog', text, policies },
    { companyId: 'shop', origin: ORIGIN, sites },
  );

describe('The line of HTML is', () => {
  test.each([
    [line('shop'), 'found'],
    [`<SCRIPT data-company='shop' src=${ORIGIN}/embed.js></SCRIPT>`, 'found'],
    [line('other'), 'another'],
    [line('shop') + line('other'), 'found'],
    [line('shop') + line('shop'), 'twice'],
    [`<!-- ${line('shop')} -->`, 'missing'],
    ['<script src="/other.js" data-company="shop"></script>', 'missing'],
    ['', 'missing'],
  ])('%s: %s', (html, is) => {
    expect(check(html).line).toBe(is);
  });
});

test('a tag manager may add the line later', () => {
  expect(check('<script src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>').manager).toBe(true);
  expect(check(line('shop')).manager).toBe(false);
});

describe('The page’s policy', () => {
  test.each<[string, string[]]>([
    ["default-src 'self'", ['script-src', 'frame-src']],
    [`script-src 'self' ${ORIGIN}; frame-src ${ORIGIN}`, []],
    [`script-src ${ORIGIN}; default-src 'none'`, ['frame-src']],
    ["script-src 'nonce-abc'; child-src *", []],
    ['script-src https:; frame-src *.example', []],
    ["img-src 'self'", []],
    [`Script-Src 'self'; FRAME-SRC chat.example`, ['script-src']],
  ])('%s forbids %j', (policy, blocks) => {
    expect(check(line('shop'), [policy]).blocks).toEqual(blocks);
    expect(check(`<meta http-equiv="Content-Security-Policy" content="${policy}">`).blocks).toEqual(blocks);
  });
});

test('the company’s own list may leave the site out', () => {
  expect(check('', [], ['shop.example']).allowed).toBe(true);
  expect(check('', [], ['other.example']).allowed).toBe(false);
});
