/**
 * Into how many shards the due work of all companies is spread. Firestore takes about 500 writes a second on an index whose values only grow, so 16 shards
 * take 8,000. One query may name at most 30 shards.
 * After this number has been changed, the sweep gives every document its new shard (work/sweep/adopt.ts).
 */
export const SHARDS = 16;

export const ALL_SHARDS: readonly number[] = [...Array(SHARDS).keys()];

/**
 * The shard of a company, from 0 on. All work of a company is in one shard, so its queue and its day's figures have one worker, and a company that brings
 * much work can only hold up its own shard. What belongs to no company is spread by its own id.
 */
export const shardOf = (id: string, shards: number = SHARDS): number => hashOf(id) % shards;

/** FNV-1a of the UTF-16 units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The low bits of FNV-1a depend only on the low bits of the letters, so the high ones are mixed in.
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

export function isShard(value: unknown): value is number {
  return typeof value === 'number' && ALL_SHARDS.includes(value);
}
