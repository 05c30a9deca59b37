/** Endings from the longest down, from a line of them. */
export function endings(line: string): readonly string[] {
  return line.split(' ').sort((a, b) => b.length - a.length);
}

/** The first of the endings that the word has and that begins at `from` or later; null when it has none. */
export function endingOf(word: string, from: number, list: readonly string[]): string | null {
  return list.find((ending) => word.length - ending.length >= from && word.endsWith(ending)) ?? null;
}

/** Where the region after the first consonant that follows a vowel begins (R1 of the Snowball algorithms; of R1 itself, R2). */
export function regionAfter(word: string, vowel: RegExp, from: number): number {
  for (let at = from + 1; at < word.length; at++) {
    if (!vowel.test(word[at]!) && vowel.test(word[at - 1]!)) return at + 1;
  }
  return word.length;
}
