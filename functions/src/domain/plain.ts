const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;
const UNSEEN = /[\p{Cf}\p{M}]/gu;
const GAP = /[\p{Z}\p{Cc}]/gu;
const DASH = /[\p{Pd}\u2212]/gu;

/**
 * A text for reading numbers in it: digits of every script, full-width ones among them, as 0-9; what is not seen is gone; every space is a space
 * and every dash a hyphen. Letters may change too (NFKC), so it is not for showing.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(GAP, ' ')
    .replace(DASH, '-')
    .replace(DIGITS, (digit) => String(valueOf(digit)));
}

/** Unicode keeps the ten digits of each script side by side, from zero on. */
function valueOf(digit: string): number {
  if (digit >= '0' && digit <= '9') return Number(digit);
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
