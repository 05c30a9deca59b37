import type { Rounds, When } from './rounds.ts';
import { toGoOn } from './rounds.ts';
import { SHARDS } from './shard.ts';

/** How far the documents that an earlier version of the product has saved have been given their shard. */
export type Adoption = Rounds & { shards: number };

/** The round to go on with; null when there is nothing to do. A changed number of shards begins from the beginning. */
export const toAdopt = (known: Adoption | null, when: When): Adoption | null =>
  toGoOn(known, { shards: SHARDS, rounds: 0, after: '' }, ({ shards }) => shards === SHARDS, when);
