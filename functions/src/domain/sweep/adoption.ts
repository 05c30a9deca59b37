import { SHARDS } from './shard.ts';

/**
 * How far the documents that an earlier version of the product has saved have been given their shard: `rounds` through all companies are over, and the present
 * one has come to the company `after`.
 */
export type Adoption = { shards: number; rounds: number; after: string };

/** How many rounds must be over: one as soon as the new version runs, and one more in the night, for what an instance of the former version has saved meanwhile. */
const WANTED = { minute: 1, night: 2 };

/** The round to go on with; null when there is nothing to do. A changed number of shards begins from the beginning. */
export function toAdopt(known: Adoption | null, when: keyof typeof WANTED): Adoption | null {
  const present = known?.shards === SHARDS ? known : { shards: SHARDS, rounds: 0, after: '' };
  return present.rounds < WANTED[when] ? present : null;
}

/** The round after these companies have been looked at; without any the round is over. */
export function adopted(adoption: Adoption, companyIds: readonly string[]): Adoption {
  const last = companyIds.at(-1);
  return last === undefined ? { ...adoption, rounds: adoption.rounds + 1, after: '' } : { ...adoption, after: last };
}
