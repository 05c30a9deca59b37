import { describe, expect, test } from 'vitest';
import { isSiteAllowed, siteOf } from '../../../src/domain/look/site.ts';

describe('A site', () => {
  test.each([
    ['shop.ru', 'shop.ru'],
    [' https://www.Shop.ru/catalog?page=2#top ', 'shop.ru'],
    ['http://shop.ru:8080', 'shop.ru'],
    ['*.shop.ru', '*.shop.ru'],
    ['чай.рф', 'xn--80as4b.xn--p1ai'],
    ['localhost:5000', 'localhost'],
    ['shop.ru.', 'shop.ru'],
  ])('written as %j is %s', (typed, site) => {
    expect(siteOf(typed)).toBe(site);
  });

  test.each([
    '',
    ' ',
    '*',
    '*.',
    'shop',
    'https://',
    'ftp://',
    'shop_1.ru',
    'a b.ru',
    'admin@shop.ru',
    `${'a'.repeat(64)}.ru`,
  ])('%j is none', (typed) => {
    expect(siteOf(typed)).toBeNull();
  });
});

describe('The chat', () => {
  test.each([
    [[], 'https://any.example', true],
    [['shop.ru'], 'https://shop.ru', true],
    [['shop.ru'], 'https://www.shop.ru', true],
    [['shop.ru'], 'http://shop.ru:8080', true],
    [['shop.ru'], 'https://blog.shop.ru', false],
    [['*.shop.ru'], 'https://blog.shop.ru', true],
    [['*.shop.ru'], 'https://shop.ru', false],
    [['shop.ru'], 'https://evilshop.ru', false],
    [['*.shop.ru'], 'https://evilshop.ru', false],
    [['shop.ru'], 'https://shop.ru.evil.example', false],
    [['shop.ru'], 'null', false],
    [[], 'null', true],
    [['shop.ru'], '', false],
  ])('of %j on %s: %s', (sites, origin, allowed) => {
    expect(isSiteAllowed(sites, origin)).toBe(allowed);
  });
});
