import type { ClosedChat } from './chat.ts';
import type { Ms } from './time.ts';

/** What a row of the exported table is made of. */
export const ROW_FIELDS = [
  'startedAt',
  'closedAt',
  'client',
  'topic',
  'ownerId',
  'ending',
  'metrics',
  'rating',
  'description',
] as const satisfies readonly (keyof ClosedChat)[];

export type HistoryRow = Pick<ClosedChat, 'id' | (typeof ROW_FIELDS)[number]>;

/** Where an export goes on: behind the last chat of the part before. */
export type RowCursor = { closedAt: Ms; id: string };

/** How many rows an export gets at a time: few enough for one answer, and enough that their number does not slow the export down. */
export const ROWS_AT_ONCE = 2_000;
