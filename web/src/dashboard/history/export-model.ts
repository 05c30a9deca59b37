import { createModel, signal } from '@preact/signals';
import type { AuditCursor, AuditRow } from '#domain/audit-query.ts';
import type { HistoryFilter } from '#domain/history.ts';
import type { HistoryRow, RowCursor } from '#domain/history-row.ts';
import type { DeskCall, DeskOutput } from '#domain/contract/desk.ts';
import type { Outcome } from '../app/call.ts';

/** `stopped`: a part did not come; the export may go on from there. `total`: how many there will be, null while that is not known. */
export type Exporting =
  | { state: 'idle' }
  | { state: 'running'; rows: number }
  | { state: 'stopped'; rows: number; why: string };

/** A part of a table: its rows, and where the next part begins; null at the end. */
type Part<R, C> = { rows: readonly R[]; after: C | null };

/** Where the next rows come from; null `after` at the end. */
export type NextRows<R = HistoryRow, C = RowCursor> = (
  after: C | null,
) => Promise<({ ok: true } & Part<R, C>) | { ok: false; text: string }>;

/** Where an export takes its rows; `stop` lets go of what is still coming. */
export type Rows<R = HistoryRow, C = RowCursor> = { next: NextRows<R, C>; stop: () => void };

/** The server's answer to an export, in parts. */
export type ExportInParts = (
  command: 'exportChats',
  fields: DeskCall<'exportChats'>,
  stop: AbortSignal,
) => AsyncGenerator<Outcome<DeskOutput<'exportChats'>>>;

/** The history's rows of a filter, from the server. */
export function serverRows(desk: ExportInParts, filter: Omit<HistoryFilter, 'period' | 'words'>): Rows {
  const { scores, ...rest } = filter;
  const asked = { ...rest, ...(scores === undefined ? {} : { scores: scores && [...scores] }) };
  return rowsInParts((after, stop) => desk('exportChats', { filter: asked, after }, stop));
}

/**
 * Rows that the server sends part after part in one answer. When that answer is over, or has broken off, the next part is asked for behind the last one that
 * has come.
 */
export function rowsInParts<R, C>(
  ask: (after: C | null, stop: AbortSignal) => AsyncGenerator<Outcome<Part<R, C>>>,
): Rows<R, C> {
  const stopped = new AbortController();
  let open: ReturnType<typeof ask> | null = null;
  const next: NextRows<R, C> = async (after) => {
    const part = await open?.next();
    if (part === undefined || part.done) {
      open = ask(after, stopped.signal);
      return read(await open.next());
    }
    return read(part);
  };
  const read = ({ value }: IteratorResult<Outcome<Part<R, C>>, unknown>) => {
    const outcome = value as Outcome<Part<R, C>> | undefined;
    if (outcome?.ok) return { ok: true as const, ...outcome.output };
    open = null;
    return { ok: false as const, text: outcome?.text ?? '' };
  };
  return { next, stop: () => stopped.abort() };
}

/** One export: where it takes its rows, how they are written, and what becomes of the whole file. */
export type Job<R = HistoryRow, C = RowCursor> = Rows<R, C> & {
  head: string;
  write: (rows: readonly R[]) => string;
  done: (file: Blob) => void;
};

/**
 * An export of a table, part by part. Each part becomes a blob, which the browser keeps outside of the page's memory and moves to the disk when there
 * is much of it. What was cancelled is forgotten; what failed goes on where it stood.
 */
function exportOf<R, C>() {
  const exporting = signal<Exporting>({ state: 'idle' });
  let job: Job<R, C> | null = null;
  let parts: Blob[] = [];
  let after: C | null = null;
  let rows = 0;

  const run = async (mine: Job<R, C>) => {
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
    begin: (wanted: Job<R, C>) => {
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
}

export const ExportModel = createModel(exportOf<HistoryRow, RowCursor>);
/** An export of the audit. */
export const AuditExportModel = createModel(exportOf<AuditRow, AuditCursor>);
