/** A piece of a text; with `href` it leads somewhere. */
export type Piece = { text: string; href: string | null };

/** Where a text may lead: what looks like it, and the address behind it (null: none after all). */
export type Links = { pattern: RegExp; hrefOf: (words: string) => string | null };

/** Invisible marks that turn or split what is read are no part of an address. */
export const ADDRESS = /https?:\/\/[^\s<>"«»„“”\u200b\u202a-\u202e\u2060\u2066-\u2069]+/u.source;

/** Web addresses. Nothing but http and https ever comes out. */
export const WEB: Links = { pattern: new RegExp(ADDRESS, 'giu'), hrefOf: addressOf };

/** A text in pieces, of which links can be followed. */
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

/** A web address as it stands there; null when it is none. */
export function addressOf(words: string): string | null {
  try {
    void new URL(words);
    return words;
  } catch {
    return null;
  }
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the end of the sentence that stands behind an address; a bracket stays when the address has opened it. */
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
