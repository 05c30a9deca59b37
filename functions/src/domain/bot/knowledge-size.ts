import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import { phrasingsOf } from './knowledge.ts';

/**
 * What one publication may hold, so that training stays within its time and memory. The cost of training grows with the characters of the phrasings
 * (features, memory) times the entries (classes); `work` is that product. Figures: docs/bot.md, "How large a knowledge may be".
 */
export const MOST_KNOWLEDGE = {
  entries: 1_000,
  phrasings: 5_000,
  characters: 600_000,
  work: 60_000_000,
} as const;

export type KnowledgeSize = Readonly<Record<keyof typeof MOST_KNOWLEDGE, number>>;

export const NO_KNOWLEDGE: KnowledgeSize = { entries: 0, phrasings: 0, characters: 0, work: 0 };

/** The size after these entries are added. */
export function sizeWith(
  size: KnowledgeSize,
  more: readonly Pick<KnowledgeEntry, 'phrasings' | 'translations'>[],
): KnowledgeSize {
  const texts = more.map(phrasingsOf);
  const entries = size.entries + more.length;
  const phrasings = texts.reduce((sum, { length }) => sum + length, size.phrasings);
  const characters = texts.reduce((sum, one) => sum + charactersOf(one), size.characters);
  return { entries, phrasings, characters, work: entries * characters };
}

/** Refuses `knowledge-too-large` with what is too much (`over`), how much there is and how much there may be. */
export function mayTrain(size: KnowledgeSize): { ok: true } | Refused {
  const over = (Object.keys(MOST_KNOWLEDGE) as (keyof KnowledgeSize)[]).find(
    (part) => size[part] > MOST_KNOWLEDGE[part],
  );
  if (over === undefined) return { ok: true };
  // A person cannot count `work`, so the refusal tells how many characters are allowed with so many entries.
  if (over !== 'work') return refuse('knowledge-too-large', { over, have: size[over], most: MOST_KNOWLEDGE[over] });
  const most = Math.floor(MOST_KNOWLEDGE.work / size.entries);
  return refuse('knowledge-too-large', { over: 'characters', have: size.characters, most });
}

/** How many characters all these texts have. */
export const charactersOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
