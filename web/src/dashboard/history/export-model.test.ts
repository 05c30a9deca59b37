import { describe, expect, it, vi } from 'vitest';
import type { HistoryRow, RowCursor } from '#domain/history-row.ts';
import type { NextRows } from './export-model.ts';
import type { ExportInParts } from './export-model.ts';
import { ExportModel, serverRows } from './export-model.ts';

const row = (id: number) => ({ id: String(id) }) as HistoryRow;
const at = (id: number): RowCursor => ({ closedAt: 1_000 - id, id: String(id) });

/** A history of `total` chats in parts of two. `fails` says which part of it does not come the first time. */
function historyOf(total: number, fails = -1): { next: NextRows; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  let failing = fails;
  return {
    asked,
    next: async (after) => {
      asked.push(after?.id ?? null);
      const from = after === null ? 0 : Number(after.id) + 1;
      if (from === failing) {
        failing = -1;
        return { ok: false, text: 'Нет связи' };
      }
      const rows = [from, from + 1].filter((id) => id < total).map(row);
      return { ok: true, rows, after: from + 2 < total ? at(from + 1) : null };
    },
  };
}

function jobOf(next: NextRows) {
  const files: Blob[] = [];
  const write = (rows: readonly HistoryRow[]) => rows.map(({ id }) => `${id};`).join('');
  return { files, job: { next, stop: () => {}, head: 'head;', write, done: (file: Blob) => void files.push(file) } };
}

it('puts every part into one file, and is ready for the next', async () => {
  const model = new ExportModel();
  const { job, files } = jobOf(historyOf(5).next);
  await model.begin(job);
  expect(await files[0]!.text()).toBe('head;0;1;2;3;4;');
  expect(model.exporting.value).toEqual({ state: 'idle' });
});

it('stops where a part does not come, says how far it is, and goes on from there', async () => {
  const model = new ExportModel();
  const history = historyOf(6, 4);
  const { job, files } = jobOf(history.next);
  await model.begin(job);
  expect(model.exporting.value).toEqual({ state: 'stopped', rows: 4, why: 'Нет связи' });
  expect(files).toEqual([]);
  await model.goOn();
  expect(history.asked).toEqual([null, '1', '3', '3']);
  expect(await files[0]!.text()).toBe('head;0;1;2;3;4;5;');
});

it('that is cancelled gives no file, also when its part still comes, and the next one begins anew', async () => {
  const model = new ExportModel();
  const held = Promise.withResolvers<void>();
  const late = jobOf(async (after) => {
    await held.promise;
    return historyOf(1).next(after);
  });
  const running = model.begin(late.job);
  model.cancel();
  const other = jobOf(historyOf(2).next);
  await model.begin(other.job);
  held.resolve();
  await running;
  expect(late.files).toEqual([]);
  expect(await other.files[0]!.text()).toBe('head;0;1;');
});

describe('The rows from the server', () => {
  type Part = { rows: HistoryRow[]; after: RowCursor | null };
  /** A server whose answers hold these parts; null is a part that does not come. */
  function answering(answers: readonly (readonly (Part | null)[])[]) {
    const asked: (string | null)[] = [];
    const stops: AbortSignal[] = [];
    const desk: ExportInParts = async function* (_command, { after }, stop) {
      const parts = answers[asked.length] ?? [];
      asked.push(after?.id ?? null);
      stops.push(stop);
      for (const part of parts)
        if (part) yield { ok: true, output: part };
        else yield { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
    };
    return { asked, stops, rows: serverRows(desk, {}) };
  }
  const part = (id: number, last = false): Part => ({ rows: [row(id)], after: last ? null : at(id) });

  it('come in one answer, and behind its end in the next one', async () => {
    const { rows, asked } = answering([[part(0), part(1)], [part(2, true)]]);
    const { job, files } = jobOf(rows.next);
    await new ExportModel().begin({ ...job, ...rows });
    expect(await files[0]!.text()).toBe('head;0;1;2;');
    expect(asked).toEqual([null, '1']);
  });

  it('go on behind the last one after an answer that has broken off', async () => {
    const { rows, asked } = answering([[part(0), null], [part(1, true)]]);
    const { job, files } = jobOf(rows.next);
    const model = new ExportModel();
    await model.begin({ ...job, ...rows });
    expect(model.exporting.value).toEqual({ state: 'stopped', rows: 1, why: 'Нет связи' });
    await model.goOn();
    expect(await files[0]!.text()).toBe('head;0;1;');
    expect(asked).toEqual([null, '0']);
  });

  it('are not waited for for ever where an answer holds nothing', async () => {
    const { rows } = answering([[]]);
    expect(await rows.next(null)).toEqual({ ok: false, text: '' });
  });

  it('are let go of when the export is cancelled', async () => {
    const { rows, stops } = answering([[part(0), part(1)]]);
    const { job } = jobOf(rows.next);
    const model = new ExportModel();
    const running = model.begin({ ...job, ...rows });
    await vi.waitFor(() => expect(stops).not.toEqual([]));
    model.cancel();
    expect(stops[0]!.aborted).toBe(true);
    await running;
  });
});
