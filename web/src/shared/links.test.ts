import { expect, it } from 'vitest';
import { piecesOf } from './links.ts';

it.each([
  ['просто слова', []],
  ['см. https://ru.wikipedia.org/wiki/Пион_(растение)', ['https://ru.wikipedia.org/wiki/Пион_(растение)']],
  ['(см. https://ru.wikipedia.org/wiki/Пион_(растение)).', ['https://ru.wikipedia.org/wiki/Пион_(растение)']],
  ['(https://example.com/a)', ['https://example.com/a']],
  [
    'https://example.com/?a[0]=1&b[1] и https://example.com/[x',
    ['https://example.com/?a[0]=1&b[1]', 'https://example.com/[x'],
  ],
  ['«https://example.com/a», https://example.com/b?!', ['https://example.com/a', 'https://example.com/b']],
  ['https://... и javascript:alert(1), почта@пример.рф', []],
])('%s', (text, links) => {
  const pieces = piecesOf(text);
  expect(pieces.flatMap(({ href }) => href ?? [])).toEqual(links);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
