import type { Emoji } from './emoji.ts';
import { EMOJI, EMOJI_GROUPS } from './emoji.ts';

const ALL = EMOJI_GROUPS.flatMap((group) => EMOJI[group]);

const plain = (words: string) => words.toLowerCase().replaceAll('ё', 'е');

/** The emoji of which some word, in either language, begins with each word typed. */
export function findEmoji(typed: string): readonly Emoji[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return ALL.filter(({ sign, ru, en }) => {
    const words = [sign, ...plain(`${ru} ${en}`).split(' ')];
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** The emoji behind a sign; null when it is none of ours. */
export const emojiOf = (sign: string): Emoji | null => ALL.find((emoji) => emoji.sign === sign) ?? null;
