import { ENGLISH } from './lexicon-english.ts';
import { RUSSIAN } from './lexicon-russian.ts';
import { SERVICE } from './lexicon-service.ts';
import { TRADE } from './lexicon-trade.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

const NONE: readonly string[] = [];
let lexicon: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The concepts that a stem stands for: with them "аннулировать" finds what was taught as "отменить", and an English question finds a
 * Russian entry. Built on first use, so that importing costs nothing.
 */
export function conceptsOf(stemmed: string): readonly string[] {
  lexicon ??= build(TRADE + SERVICE + ENGLISH + RUSSIAN);
  return lexicon.get(stemmed) ?? NONE;
}

function build(lines: string): ReadonlyMap<string, readonly string[]> {
  const concepts = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const concept = line.slice(0, colon);
    for (const stemmed of tokenize(line.slice(colon + 1)).map(stem)) {
      const before = concepts.get(stemmed) ?? [];
      if (!before.includes(concept)) concepts.set(stemmed, [...before, concept]);
    }
  }
  return concepts;
}
