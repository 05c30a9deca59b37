import { watchBoard as watch } from '../work/board/watch-board.ts';
import { read } from './read.ts';

/** Somebody looks at the board. It has been counted anew when this answers, unless it was a moment ago. */
export const watchBoard = read(
  'watchBoard',
  async ({ company }) => ({ ok: true, found: company.id }),
  async (companyId) => {
    await watch(companyId);
    return { ok: true, output: { serverNow: Date.now() } };
  },
);
