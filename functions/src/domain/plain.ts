const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;
const UNSEEN = /[\p{Cf}\p{M}]/gu;
const GAP = /[\p{Z}\p{Cc}]/gu;
const DASH = /[\p{Pd}\u2212]/gu;

/**
 * A text prepared for finding numbers in it. Digits of every script, also full-width ones, become 0-9. Invisible characters are removed. Every kind of
 * space becomes a space and every dash a hyphen. Letters may change too (NFKC), so the result is not for showing.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(GAP, ' ')
    .replace(DASH, '-')
    .replace(DIGITS, (digit) => String(valueOf(digit)));
}

/** The value of a digit of any script: in Unicode the ten digits of a script follow each other, from zero on. */
function valueOf(digit: string): number {
  if (digit >= '0' && digit <= '9') return Number(digit);
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
