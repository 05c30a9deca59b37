import { TIMES } from '../domain/document/times.ts';
import type { Recount } from '../domain/report/recount.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import { codec } from './codec.ts';

/** A counting anew, found by its shard while it is under way. */
export const recountCodec = (companyId: string) =>
  codec<Recount>(TIMES.recount, {
    derive: () => ({ companyId, shard: shardOf(companyId) }),
    derived: ['companyId', 'shard'],
  });
