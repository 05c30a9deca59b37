import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpsError } from 'firebase-functions/v2/https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/places.ts';
import { note } from '../../src/log/context.ts';
import type { Line } from '../../src/log/line.ts';
import { setWriter } from '../../src/log/tell.ts';
import { guarded, refusalError } from '../../src/refusal-error.ts';

let lines: Line[];
beforeEach(() => {
  lines = [];
  setWriter((line) => lines.push(line));
});
afterEach(() => setWriter(() => {}));

test('only one file writes the log', () => {
  const files = globSync('functions/src/**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts'] });
  const writing = files.filter((file) =>
    /firebase-functions\/logger|\blogger\b|\bconsole\.|process\.std(out|err)/.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  );
  expect(writing).toEqual(['functions/src/log/tell.ts']);
});

test('a failure tells the caller nothing but a code, under which the log has the cause', async () => {
  const failing = guarded('desk', { data: { locale: 'en' } }, async () => {
    note({ companyId: 'rose', command: 'send' });
    throw new Error('The client wrote: мой пароль');
  });
  const error = await failing.catch((caught: unknown) => caught);
  if (!(error instanceof HttpsError)) throw new Error('Not a refusal');
  const { requestId } = lines[0]!;
  expect(error.message).toContain(`Code for support: ${requestId}.`);
  expect(error.details).toEqual({ reason: 'internal', now: { requestId } });
  expect(lines.map(({ event, outcome, companyId }) => [event, outcome, companyId])).toEqual([
    ['request failed', undefined, 'rose'],
    ['request', 'internal', 'rose'],
  ]);
  expect(JSON.stringify(lines)).not.toContain('пароль');
});

test('a refusal is told by its reason', async () => {
  const refused = guarded('desk', { data: {} }, async () => {
    throw refusalError({ ok: false, reason: 'not-owner' }, 'ru');
  });
  await expect(refused).rejects.toMatchObject({ details: { reason: 'not-owner' } });
  expect(lines).toMatchObject([{ event: 'request', door: 'desk', outcome: 'not-owner' }]);
});
