/** Characters that look like a dot, or that programs turn into one: U+2024, the ideographic and the half-width full stop, and others of other scripts. */
const DOTS = /[\u2024\u3002\uff61\u0701\u0702\u06d4\ua60e\ufe52\u00b7\u2027\u30fb]/gu;
/** Top-level domains in Cyrillic (IANA's list). Any other word after a dot is an abbreviation: «Ст.Петербург». */
const CYRILLIC = new Set(
  'рф рус бел укр срб мкд мон бг ею қаз қазақ дети онлайн сайт орг ком москва католик'.split(' '),
);
const HOST = /[\p{L}\p{N}]\.([\p{L}\p{N}-]{2,63})/gu;
const ADDRESS = /:\/\/|(?<![\p{L}\p{N}])www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/iu;

/** The text as a browser or a mail program reads it: full-width characters become plain ones, and everything that looks like a dot becomes a dot. */
function asRead(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(DOTS, '.')
    .normalize('NFKC')
    .replace(DOTS, '.');
}

/**
 * Does the text hold something that a mail program would turn into a link, or that people take for one? Names stand in letters to strangers, so they
 * must not lead anybody to a page. A Cyrillic word after a dot counts only if it is a top-level domain; a word of any other script always counts.
 */
export function holdsLink(text: string): boolean {
  const read = asRead(text);
  if (ADDRESS.test(read)) return true;
  return [...read.matchAll(HOST)].some(([, end = '']) => isDomain(end.toLowerCase()));
}

function isDomain(word: string): boolean {
  if (/^\d+$/.test(word)) return false;
  return !/^\p{Script=Cyrillic}+$/u.test(word) || CYRILLIC.has(word);
}

/** The name without anything that may act as a link, on one line of at most `max` characters. Names from before links were refused may hold one. */
export function leadingNowhere(name: string, max: number): string {
  const line = name.replace(/[\s\p{Z}\p{Cc}]+/gu, ' ').trim();
  const plain = holdsLink(line)
    ? asRead(line)
        .replace(/[.:/@]+/g, ' ')
        .replace(/ {2,}/g, ' ')
    : line;
  const signs = [...plain];
  return signs.length > max
    ? `${signs
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : plain;
}
