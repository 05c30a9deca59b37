/** A piece of a text. With `href` it is a link. */
export type Piece = { text: string; href: string | null };

/** A kind of link: the pattern that finds it, and the address for what was found (null: it is no link after all). */
export type Links = { pattern: RegExp; hrefOf: (words: string) => string | null };

/** Invisible characters that change the direction of a text or split it end an address. */
export const ADDRESS = /https?:\/\/[^\s<>"«»„“”\u200b\u202a-\u202e\u2060\u2066-\u2069]+/u.source;

/** Web addresses. Only http and https are ever returned. */
export const WEB: Links = { pattern: new RegExp(ADDRESS, 'giu'), hrefOf: addressOf };

/** Splits a text into plain pieces and links. */
export function piecesOf(text: string, { pattern, hrefOf }: Links = WEB): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const words = withoutEnding(found);
    const href = hrefOf(words);
    if (href === null) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: words, href });
    end = index + words.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

/** The web address that the words are; null when they are none. */
export function addressOf(words: string): string | null {
  try {
    void new URL(words);
    return words;
  } catch {
    return null;
  }
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts off the punctuation that ends the sentence after an address. A closing bracket stays when the address contains the opening one. */
function withoutEnding(words: string): string {
  let end = words.length;
  for (; end > 0; end--) {
    const last = words[end - 1]!;
    const opening = OPENING[last];
    const count = (sign: string) => words.slice(0, end).split(sign).length;
    if (opening === undefined ? !/[.,:;!?'’…*_~]/.test(last) : count(opening) >= count(last)) break;
  }
  return words.slice(0, end);
}
