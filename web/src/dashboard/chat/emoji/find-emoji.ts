import type { Emoji } from './emoji.ts';
import { EMOJI, EMOJI_GROUPS } from './emoji.ts';

const ALL = EMOJI_GROUPS.flatMap((group) => EMOJI[group]);

const plain = (words: string) => words.toLowerCase().replaceAll('ё', 'е');

/** The emoji that match every typed word: some word of the emoji, in either language, begins with it. */
export function findEmoji(typed: string): readonly Emoji[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return ALL.filter(({ sign, ru, en }) => {
    const words = [sign, ...plain(`${ru} ${en}`).split(' ')];
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** The emoji with this sign; null when our list does not have it. */
export const emojiOf = (sign: string): Emoji | null => ALL.find((emoji) => emoji.sign === sign) ?? null;
