import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../shared/links.ts';
import { WEB_AND_EMAIL } from './links.ts';

const links = (text: string) => piecesOf(text, WEB_AND_EMAIL).flatMap(({ href }) => (href === null ? [] : [href]));
const whole = (text: string) =>
  piecesOf(text, WEB_AND_EMAIL)
    .map((piece) => piece.text)
    .join('');

describe('Addresses in a text', () => {
  test.each([
    ['Смотрите https://example.com/a?b=1#c.', ['https://example.com/a?b=1#c']],
    ['(https://example.com/a), «http://example.com/b»!', ['https://example.com/a', 'http://example.com/b']],
    ['https://ru.wikipedia.org/wiki/Чат_(общение)', ['https://ru.wikipedia.org/wiki/Чат_(общение)']],
    ['(см. https://ru.wikipedia.org/wiki/Чат_(общение))', ['https://ru.wikipedia.org/wiki/Чат_(общение)']],
    ['Сайт https://пример.рф/путь, пишите на почта@пример.рф.', ['https://пример.рф/путь', 'почта@пример.рф']],
    ['HTTPS://EXAMPLE.COM', ['HTTPS://EXAMPLE.COM']],
    ['ivan+shop@mail.example.com;', ['ivan+shop@mail.example.com']],
    ['a@xn--e1afmkfd.xn--p1ai', ['a@xn--e1afmkfd.xn--p1ai']],
    ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example']],
  ])('%s', (text, expected) => {
    expect(links(text).map((href) => decodeURIComponent(href.replace('mailto:', '')))).toEqual(expected);
    expect(whole(text)).toBe(text);
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'java\nscript:alert(1)',
    'https://',
    'http://.',
    'мы в 12:30, цена 5.000@шт',
    '@имя и #тег',
    '',
  ])('there is no link in %j', (text) => {
    expect(links(text)).toEqual([]);
    expect(whole(text)).toBe(text);
  });
  test('an address ends at an invisible mark that would change its direction', () =>
    expect(links('https://example.com/\u202Egpj.exe')).toEqual(['https://example.com/']));
  test('a percent sign in an e-mail stays one', () =>
    expect(links('a%0Ab@example.com')).toEqual(['mailto:a%250Ab@example.com']));
  test('a long text without an address is read quickly', () => {
    const text = 'а.'.repeat(50_000);
    const before = performance.now();
    expect(links(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
