/** Limits in characters and in words. No question needs more, and a pasted log must not slow the bot down. */
export const LONGEST_TEXT = 4_000;
export const MOST_WORDS = 300;
const LONGEST_WORD = 40;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text: compatibility forms unified, lower case, ё as е, apostrophes closed up ("don't" is "dont"). */
export function tokenize(text: string): string[] {
  const words =
    text.slice(0, LONGEST_TEXT).normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(/['’`]/g, '').match(WORD) ??
    [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

export const isCyrillic = (word: string): boolean => /[а-я]/.test(word);
export const isLatin = (word: string): boolean => /[a-z]/.test(word);
