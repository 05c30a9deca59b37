import { watchedBoards } from '../../store/board.ts';
import { eachFairly } from '../../store/fairly.ts';
import { countBoard } from '../board/count-board.ts';
import type { Stint } from './stint.ts';

/** Counts each board that somebody looks at, in case a task has not come. Where nothing has changed the board gets a later moment only. */
export const sweepBoards = ({ shards, deadline, crew }: Stint): Promise<void> =>
  eachFairly(
    { source: () => watchedBoards(shards, Date.now()), companyOf: ({ companyId }) => companyId },
    deadline,
    ({ companyId }) => countBoard(companyId),
    { crew },
  );
