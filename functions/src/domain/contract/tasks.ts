import * as v from 'valibot';
import { LANES } from '../sweep/lanes.ts';
import { MOST_PUTS } from '../sweep/moment.ts';
import { SHARDS } from '../sweep/shard.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/, 'id'));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the queue's tasks carry. A queue also holds tasks of an earlier version of the product, so each is parsed. */
export const TASKS = {
  /** One lane of one shard is to be worked on. */
  sweepShard: v.strictObject({ lane: v.picklist(LANES), shard: v.pipe(whole, v.maxValue(SHARDS - 1)) }),
  /** A chat is to be looked at, at its own moment (domain/sweep/moment.ts). */
  lookAtChat: v.strictObject({ companyId: id, chatId: id, at: whole, puts: v.pipe(whole, v.maxValue(MOST_PUTS)) }),
  /** The board of a company is to be counted at `at`, since something has changed that it shows. */
  countBoard: v.strictObject({ companyId: id, at: whole }),
} as const;

/** The task queues; each is a function of this name. */
export type Queue = keyof typeof TASKS;
export type Task<Q extends Queue> = v.InferOutput<(typeof TASKS)[Q]>;
