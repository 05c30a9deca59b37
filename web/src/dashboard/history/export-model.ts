import { createModel, signal } from '@preact/signals';
import type { HistoryFilter } from '#domain/history.ts';
import type { HistoryRow, RowCursor } from '#domain/history-row.ts';
import type { DeskCall, DeskOutput } from '#domain/contract/desk.ts';
import type { Outcome } from '../app/call.ts';

/** `stopped`: a part did not come; the export may go on from there. `total`: how many there will be, null while that is not known. */
export type Exporting =
  | { state: 'idle' }
  | { state: 'running'; rows: number }
  | { state: 'stopped'; rows: number; why: string };

/** Where the next rows come from; null `after` at the end. */
export type NextRows = (
  after: RowCursor | null,
) => Promise<{ ok: true; rows: readonly HistoryRow[]; after: RowCursor | null } | { ok: false; text: string }>;

/** Where an export takes its rows; `stop` lets go of what is still coming. */
export type Rows = { next: NextRows; stop: () => void };

/** The server's answer to an export, in parts. */
export type ExportInParts = (
  command: 'exportChats',
  fields: DeskCall<'exportChats'>,
  stop: AbortSignal,
) => AsyncGenerator<Outcome<DeskOutput<'exportChats'>>>;

/**
 * The rows of a filter, from the server, which sends them part after part in one answer. When that answer is over, or has broken off, the next part is asked
 * for behind the last one that has come.
 */
export function serverRows(desk: ExportInParts, filter: Omit<HistoryFilter, 'period' | 'words'>): Rows {
  const { scores, ...rest } = filter;
  const asked = { ...rest, ...(scores === undefined ? {} : { scores: scores && [...scores] }) };
  const stopped = new AbortController();
  let open: ReturnType<ExportInParts> | null = null;
  const next: NextRows = async (after) => {
    const part = await open?.next();
    if (part === undefined || part.done) {
      open = desk('exportChats', { filter: asked, after }, stopped.signal);
      return read(await open.next());
    }
    return read(part);
  };
  const read = ({ value }: IteratorResult<Outcome<DeskOutput<'exportChats'>>, unknown>) => {
    const outcome = value as Outcome<DeskOutput<'exportChats'>> | undefined;
    if (outcome?.ok) return { ok: true as const, ...outcome.output };
    open = null;
    return { ok: false as const, text: outcome?.text ?? '' };
  };
  return { next, stop: () => stopped.abort() };
}

/** One export: where it takes its rows, how they are written, and what becomes of the whole file. */
export type Job = Rows & {
  head: string;
  write: (rows: readonly HistoryRow[]) => string;
  done: (file: Blob) => void;
};

/**
 * An export of the history, part by part. Each part becomes a blob, which the browser keeps outside of the page's memory and moves to the disk when there
 * is much of it. What was cancelled is forgotten; what failed goes on where it stood.
 */
export const ExportModel = createModel(() => {
  const exporting = signal<Exporting>({ state: 'idle' });
  let job: Job | null = null;
  let parts: Blob[] = [];
  let after: RowCursor | null = null;
  let rows = 0;

  const run = async (mine: Job) => {
    exporting.value = { state: 'running', rows };
    for (;;) {
      const part = await mine.next(after).catch(() => ({ ok: false as const, text: '' }));
      // Cancelled, or begun anew meanwhile.
      if (job !== mine) return;
      if (!part.ok) {
        exporting.value = { state: 'stopped', rows, why: part.text };
        return;
      }
      parts.push(new Blob([mine.write(part.rows)]));
      rows += part.rows.length;
      if (part.after === null) break;
      after = part.after;
      exporting.value = { state: 'running', rows };
    }
    const file = new Blob(parts, { type: 'text/csv;charset=utf-8' });
    cancel();
    mine.done(file);
  };
  const cancel = () => {
    job?.stop();
    job = null;
    parts = [];
    exporting.value = { state: 'idle' };
  };
  return {
    exporting,
    begin: (wanted: Job) => {
      job?.stop();
      job = wanted;
      parts = [new Blob([wanted.head])];
      after = null;
      rows = 0;
      return run(wanted);
    },
    /** Goes on after a failure. */
    goOn: () => (job === null ? Promise.resolve() : run(job)),
    cancel,
  };
});
