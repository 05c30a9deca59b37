import type { ClosedChat } from '../../functions/src/domain/chat.ts';
import type { Message } from '../../functions/src/domain/message.ts';
import { closedChat } from './closed-chats.ts';

/** How many messages a conversation has (scripts/cost: a typical chat), and how many words each. */
const MESSAGES = 15;
const WORDS = { fewest: 2, most: 16 };
/** How many different words all conversations use, and how many people answer them. */
const VOCABULARY = 20_000;
const OPERATORS = 50;
/** The most frequent words are such as any text holds, and are not kept. */
const HELD_BY_ANY = 50;

export type Search = { typed: string; ownerId: string | null };

const SYLLABLES = 'ба ве го ду же за ки ло му не пи ро су те фа ху ци чо ша ще'.split(' ');

/** The word of a rank: the first is the most frequent. Two ranks never give one word that is kept. */
export function wordOf(rank: number): string {
  if (rank < HELD_BY_ANY) return 'и';
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  // A digit keeps the stemmer from taking two words for one.
  return `${word}${rank % 10}`;
}

/** A made-up history whose words are as frequent as words are: the rank-th word is said 1/rank times as often as the first (Zipf). The same every time. */
export function made(messages: number) {
  const chats = Math.ceil(messages / MESSAGES);
  const ownerIds = Array.from({ length: OPERATORS }, (_, i) => `operator${i}`);
  const past = { companyId: 'company', ownerIds, topics: [], end: Date.UTC(2026, 10, 28), count: chats };
  const chance = chances(1);
  const some = () => wordOf(rankAt(chance()));
  const line = () =>
    Array.from({ length: WORDS.fewest + Math.floor(chance() * (WORDS.most - WORDS.fewest)) }, some).join(' ');
  return {
    chats,
    chatAt: (place: number): { chat: ClosedChat; messages: readonly Message[] } => ({
      chat: closedChat(place, { ...past, topics: [{ id: 'topic', title: 'Тема', subtopics: [] }] }),
      messages: Array.from({ length: MESSAGES }, (_, i) => ({
        seq: i + 1,
        id: `${i}`,
        from: 'visitor',
        kind: 'text',
        choice: null,
        text: line(),
        at: 0,
      })),
    }),
    /** A search for one to four words that were said in one line; every other time within one operator's chats. */
    searchFor: (text: string, i: number): Search => ({
      typed: [...new Set(text.split(' '))]
        .filter((word) => word !== 'и')
        .slice(0, 1 + (i % 4))
        .join(' '),
      ownerId: Math.floor(i / 4) % 2 === 0 ? null : ownerIds[i % OPERATORS]!,
    }),
  };
}

/** The rank of a word by chance, from 1 on. */
const rankAt = (chance: number) => Math.floor(VOCABULARY ** chance);

/**
 * What a database does that joins sorted lists: it looks in each list for the first place that is not before the one it has, until all agree. Gives how many
 * agree, up to `most`, and how many entries were looked at.
 */
export function join(lists: readonly (readonly number[])[], most: number): { found: number; walked: number } {
  let [found, walked, wanted] = [0, 0, 0];
  const at = lists.map(() => 0);
  if (lists.length === 0) return { found, walked };
  for (;;) {
    let agreed = true;
    for (const [i, list] of lists.entries()) {
      at[i] = firstNotBefore(list, wanted, at[i]!);
      walked++;
      const here = list[at[i]!];
      if (here === undefined) return { found, walked };
      if (here > wanted) {
        wanted = here;
        agreed = false;
      }
    }
    if (!agreed) continue;
    found++;
    if (found >= most) return { found, walked };
    wanted++;
  }
}

/** The first place from `from` on whose value is not below `wanted`: a seek in an index, which is one look however far it goes. */
function firstNotBefore(list: readonly number[], wanted: number, from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers from 0 to 1 by a seed (the generator "mulberry32"). */
function chances(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
