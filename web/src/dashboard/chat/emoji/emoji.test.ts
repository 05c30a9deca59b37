import { describe, expect, test } from 'vitest';
import { safeMemory } from '../../../shared/memory.ts';
import { EMOJI, EMOJI_GROUPS } from './emoji.ts';
import { EmojiModel } from './emoji-model.ts';
import { emojiOf, findEmoji } from './find-emoji.ts';
import { moveInGrid, rowsIn } from './grid.ts';

const signs = (typed: string) => findEmoji(typed).map(({ sign }) => sign);

describe('The set', () => {
  const all = EMOJI_GROUPS.flatMap((group) => EMOJI[group]);
  test('has each sign once, one sign in each, and words in both languages', () => {
    expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
    const letters = new Intl.Segmenter();
    for (const { sign, ru, en } of all) {
      expect([...letters.segment(sign)], sign).toHaveLength(1);
      expect(ru, sign).toMatch(/^[а-яё ]+$/);
      expect(en, sign).toMatch(/^[a-z ]+$/);
    }
  });
});

describe('The search', () => {
  test('finds by the beginning of a word, in either language', () => {
    expect(signs('спас')).toEqual(['🙏']);
    expect(signs('thank')).toEqual(['🙏']);
    expect(signs('Достав')).toEqual(['📦', '🚚']);
  });
  test('takes "е" for "ё", and needs every typed word to match', () => {
    expect(signs('зеленое')).toEqual(signs('зелёное'));
    expect(signs('сердце син')).toEqual(['💙']);
  });
  test('finds a sign by the sign itself, and nothing by other signs', () => {
    expect(signs('🚀')).toEqual(['🚀']);
    expect(signs('щщщ')).toEqual([]);
  });
});

describe('The grid', () => {
  const lengths = [8, 2, 8, 3];
  test.each([
    ['ArrowRight', 7, 8],
    ['ArrowLeft', 8, 7],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 20, 20],
    ['ArrowDown', 5, 9],
    ['ArrowDown', 9, 11],
    ['ArrowDown', 19, 19],
    ['ArrowUp', 15, 9],
    ['ArrowUp', 8, 0],
    ['ArrowUp', 3, -1],
    ['Home', 12, 10],
    ['End', 10, 17],
  ])('%s leads from %i to %i', (key, from, to) => expect(moveInGrid(lengths, from, key)).toBe(to));
  test('other keys do not move', () => expect(moveInGrid(lengths, 3, 'a')).toBeNull());
  test('rows are as long as there is room', () =>
    expect(rowsIn(Array.from({ length: 19 }, (_, i) => i)).map(({ length }) => length)).toEqual([8, 8, 3]));
});

describe('The picker', () => {
  const emptyMemory = () =>
    safeMemory(() => {
      throw new Error('Blocked');
    });
  const names = (model: InstanceType<typeof EmojiModel>) => model.sections.value.map(({ name }) => name);
  test('shows what was used last above the groups, also the next time', () => {
    const storage = emptyMemory();
    const model = new EmojiModel(storage);
    expect(names(model)).toEqual([...EMOJI_GROUPS]);
    for (const sign of ['👍', '🙏', '👍', '❤️']) model.use(emojiOf(sign)!);
    const [recent] = new EmojiModel(storage).sections.value;
    expect(recent).toEqual({ name: 'recent', emoji: ['❤️', '👍', '🙏'].map((sign) => emojiOf(sign)) });
  });
  test('remembers two rows, and drops kept values that are no emoji', () => {
    const storage = emptyMemory();
    storage.setItem('rtno.emoji', 'rubbish 👍');
    const model = new EmojiModel(storage);
    for (const emoji of EMOJI.faces) model.use(emoji);
    expect(model.sections.value[0]?.emoji).toHaveLength(16);
    expect(model.sections.value[0]?.emoji[0]).toEqual(EMOJI.faces.at(-1));
  });
  test('shows only what was found while one searches', () => {
    const model = new EmojiModel(emptyMemory());
    model.type('ракета');
    expect(model.sections.value).toEqual([{ name: 'found', emoji: [emojiOf('🚀')] }]);
    model.type('  ');
    expect(names(model)).toEqual([...EMOJI_GROUPS]);
  });
});
