const ADDRESS = /(https?:\/\/[^\s<>"«»]+)/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A text cut into words and web addresses in turn, beginning with words. */
export function splitLinks(text: string): string[] {
  const parts: string[] = [''];
  text.split(ADDRESS).forEach((part, i) => {
    const link = i % 2 === 0 ? '' : withoutEnding(part);
    if (link.length > 'https://'.length) parts.push(link, part.slice(link.length));
    else parts[parts.length - 1] += part;
  });
  return parts;
}

/** An address without what belongs to the sentence around it: stops at its end, and brackets that it did not open itself. */
function withoutEnding(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    const opener = PAIRS[last];
    const count = (sign: string) => address.slice(0, end).split(sign).length;
    if (opener === undefined ? !/[.,:;!?'…]/.test(last) : count(opener) >= count(last)) break;
  }
  return address.slice(0, end);
}
