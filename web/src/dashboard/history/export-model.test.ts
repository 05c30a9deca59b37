import { expect, it } from 'vitest';
import type { HistoryRow, RowCursor } from '#domain/history-row.ts';
import type { NextRows } from './export-model.ts';
import { ExportModel } from './export-model.ts';

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
  return { files, job: { next, head: 'head;', write, done: (file: Blob) => void files.push(file) } };
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
