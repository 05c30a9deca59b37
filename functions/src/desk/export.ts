import type { HistoryFilter } from '../domain/history.ts';
import { historyQuery } from '../domain/history.ts';
import { ROWS_AT_ONCE } from '../domain/history-row.ts';
import { historyRows } from '../store/history-rows.ts';
import { read } from './read.ts';

/** The next rows of the history's table. The right is asked for each part, so an export ends with it. */
export const exportChats = read(
  'exportChats',
  async ({ company }) => ({ ok: true, found: company }),
  async ({ id, settings }, { filter, after }) => {
    const query = historyQuery(filter as HistoryFilter, settings.timeZone);
    const rows = await historyRows(id, query, after, ROWS_AT_ONCE);
    const last = rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined;
    const next = last === undefined ? null : { closedAt: last.closedAt, id: last.id };
    return { ok: true, output: { rows: [...rows], after: next } };
  },
);
