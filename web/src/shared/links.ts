/** A piece of a text; with `href` it leads somewhere. */
export type Piece = { text: string; href: string | null };

/** Invisible marks that turn or split what is read are no part of an address. */
const ADDRESS = /https?:\/\/[^\s<>"«»„“”\u200b\u202a-\u202e\u2060\u2066-\u2069]+/u.source;
/** Bounded, so that a long text without "@" is read in one pass. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/u
    .source;
const LINK = new RegExp(`${ADDRESS}|${EMAIL}`, 'giu');

/** A text in pieces, of which web addresses and e-mails can be followed. Nothing but http, https and mailto ever comes out. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const words = withoutPunctuation(found);
    const href = hrefOf(words);
    if (href === null) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: words, href });
    end = index + words.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

function hrefOf(words: string): string | null {
  if (/^https?:/i.test(words)) return URL.canParse(words) ? words : null;
  const at = words.lastIndexOf('@');
  // A percent sign would be decoded, and could smuggle fields into the letter.
  return `mailto:${encodeURIComponent(words.slice(0, at))}${words.slice(at)}`;
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the end of the sentence that stands behind an address; a bracket stays when the address has opened it. */
function withoutPunctuation(words: string): string {
  let end = words.length;
  for (; end > 0; end--) {
    const last = words[end - 1]!;
    const opening = OPENING[last];
    const before = words.slice(0, end);
    if (opening === undefined ? !/[.,:;!?'’…*_~]/.test(last) : count(before, opening) >= count(before, last)) break;
  }
  return words.slice(0, end);
}

const count = (text: string, character: string) => text.split(character).length - 1;
