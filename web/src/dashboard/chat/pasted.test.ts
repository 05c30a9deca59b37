import { describe, expect, test } from 'vitest';
import { cleanPasted } from './pasted.ts';

describe('What is pasted', () => {
  test.each([
    ['Windows ends of lines', 'а\r\nб\rв', 'а\nб\nв'],
    ['spaces that do not break', '5\u00a0000\u202f₽', '5 000 ₽'],
    ['signs of no width', '\ufeffпри\u200bвет\u2060 мир\u00ad', 'привет мир'],
    ['tails of lines', 'а  \nб\t \nв', 'а\nб\nв'],
    ['more than two empty lines', 'а\n\n\n\n\n\nб', 'а\n\n\nб'],
    ['lines of nothing but spaces', 'а\n \u00a0 \n \n \n \nб', 'а\n\n\nб'],
    ['a joiner among letters', 'сло\u200dво', 'слово'],
  ])('loses %s', (_, given, expected) => expect(cleanPasted(given)).toBe(expected));
  test('keeps spaces inside, the indent of a list, and emoji made of several', () => {
    const text = 'Список:\n\n  – раз  два\n  – 👩‍👩‍👧 и 🧑🏽‍💻 и ❤️‍🔥';
    expect(cleanPasted(text)).toBe(text);
  });
  test('is the same when cleaned twice', () => {
    const once = cleanPasted(' а \r\n\r\n\r\n\r\n\r\nб\u200b ');
    expect(cleanPasted(once)).toBe(once);
  });
});
