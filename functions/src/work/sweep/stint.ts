import type { Lane } from '../../domain/sweep/lanes.ts';
import { ALL_SHARDS } from '../../domain/sweep/shard.ts';
import type { Ms } from '../../domain/time.ts';
import type { Crew } from '../../store/fairly.ts';
import { NOBODY } from '../../store/fairly.ts';

/** What one worker does in one go: some shards until a deadline. `crew` calls others when it is more than one worker's work. */
export type Stint = { shards: readonly number[]; deadline: Ms; crew: Crew };

/** Works on one lane. A failure is logged and never thrown. */
export type Sweeper = (stint: Stint) => Promise<void>;

/** How each lane is worked on. */
export type Sweepers = Readonly<Record<Lane, Sweeper>>;

/** The stint of somebody who is alone with all shards. */
export const alone = (deadline: Ms): Stint => ({ shards: ALL_SHARDS, deadline, crew: NOBODY });
