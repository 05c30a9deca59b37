/** The stems that a knowledge base uses, by their length, to find the one that a mistyped word meant. */
export type Spelling = ReadonlyMap<number, readonly string[]>;

/** Shorter words are too close to each other to be guessed. */
const SHORTEST = 5;

export function spellingOf(stems: readonly string[]): Spelling {
  const byLength = new Map<number, string[]>();
  for (const stemmed of stems) {
    if (stemmed.length < SHORTEST) continue;
    const same = byLength.get(stemmed.length);
    if (same === undefined) byLength.set(stemmed.length, [stemmed]);
    else same.push(stemmed);
  }
  return byLength;
}

/** The known stem one slip away (Damerau 1964: a letter missing, added, changed, or two swapped); undefined when there is none. */
export function meant(stemmed: string, spelling: Spelling): string | undefined {
  if (stemmed.length < SHORTEST) return undefined;
  for (const length of [stemmed.length, stemmed.length + 1, stemmed.length - 1]) {
    const found = spelling.get(length)?.find((known) => isOneSlip(stemmed, known));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  if (one.length < other.length) return one.slice(start) === other.slice(start + 1);
  if (one.length > other.length) return one.slice(start + 1) === other.slice(start);
  if (one.slice(start + 1) === other.slice(start + 1)) return true;
  return (
    one[start] === other[start + 1] &&
    one[start + 1] === other[start] &&
    one.slice(start + 2) === other.slice(start + 2)
  );
}
