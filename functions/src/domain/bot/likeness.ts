import { featuresOf } from './features.ts';
import { isFunctionWord } from './function-words.ts';
import { conceptsOf } from './lexicon.ts';
import { wordsOf } from './word.ts';

/** Texts with at least this cosine count as asking the same: most rewordings of one question reach it, few unrelated texts do. */
const ALIKE = 0.4;
/** Letters tell less than words. */
const LETTERS = 0.3;

type Vector = ReadonlyMap<string, number>;

/**
 * Groups texts that ask the same, the largest group first and each in the order given. One pass puts each text into the group whose first text is
 * most like it (leader clustering, Hartigan 1975), by the words, concepts and letters of the matcher. The same texts in the same order give the same
 * groups.
 */
export function groupsOf<T extends { text: string }>(items: readonly T[]): T[][] {
  const vectors = weighed(items.map(({ text }) => vectorOf(text)));
  const groups: { leader: Vector; items: T[] }[] = [];
  items.forEach((item, at) => {
    const vector = vectors[at]!;
    const likest = groups
      .map((group) => ({ group, likeness: cosine(group.leader, vector) }))
      .reduce<{ group: (typeof groups)[number]; likeness: number } | null>(
        (best, one) => (best === null || one.likeness > best.likeness ? one : best),
        null,
      );
    if (likest !== null && likest.likeness >= ALIKE) likest.group.items.push(item);
    else groups.push({ leader: vector, items: [item] });
  });
  return groups.map((group) => group.items).toSorted((a, b) => b.length - a.length);
}

function vectorOf(text: string): Vector {
  const words = wordsOf(text);
  const telling = words.filter(({ stem }) => !isFunctionWord(stem));
  const vector = new Map<string, number>();
  for (const { stem } of telling) {
    vector.set(`w${stem}`, 1);
    for (const concept of conceptsOf(stem)) vector.set(`c${concept}`, 1);
  }
  for (const [gram] of featuresOf(telling.length > 0 ? telling : words).counts.letters) vector.set(`l${gram}`, LETTERS);
  return vector;
}

/** A feature that stands in many of the texts weighs less (inverse document frequency). */
function weighed(vectors: readonly Vector[]): Vector[] {
  const found = new Map<string, number>();
  for (const vector of vectors) for (const feature of vector.keys()) found.set(feature, (found.get(feature) ?? 0) + 1);
  const rarity = (feature: string) => 1 + Math.log((vectors.length + 1) / (found.get(feature)! + 1));
  return vectors.map((vector) => new Map([...vector].map(([feature, weight]) => [feature, weight * rarity(feature)])));
}

function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [feature, weight] of short) product += weight * (long.get(feature) ?? 0);
  const norms = Math.sqrt(squares(a) * squares(b));
  return norms === 0 ? 0 : product / norms;
}

const squares = (vector: Vector): number => [...vector.values()].reduce((sum, weight) => sum + weight * weight, 0);
