import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { FAILED } from '../../../scripts/places.ts';
import { StoryStopped } from './story.ts';

/** Records the document after each step but no film of the screen, which would slow down every story that passes. */
const RECORDED = { screenshots: false, snapshots: true };
/** Recording slows a browser down by a tenth, so `npm test` asks for it only for named stories and for the repeat of failed ones. */
const RECORDS = process.env['RTNO_RECORD'] !== undefined;

/** One person's window, to be pictured on a failure; its page may be replaced meanwhile. */
type Watched = { readonly name: string; readonly context: BrowserContext; readonly page: Page };

const open = new Set<Watched>();
let isSetUp = false;

beforeEach(({ task, onTestFailed }) => {
  isSetUp = true;
  // A chapter that could not begin shows nothing more than the failed one before it.
  onTestFailed(() => (task.result?.errors?.[0]?.name === StoryStopped.name ? undefined : keep(task.name)));
});

/** Records what happens in somebody's window from now on. */
export async function watch(window: Watched): Promise<void> {
  if (RECORDS) await window.context.tracing.start(RECORDED);
  open.add(window);
  window.context.once('close', () => open.delete(window));
}

/** Runs before the browser closes. A failed set-up leaves the same evidence as a failed test. */
export async function keepFailedSetUp(): Promise<void> {
  if (!isSetUp) await keep('set-up');
}

/** Saves everybody's screen, and the recording of the steps up to now if there is one. */
async function keep(what: string): Promise<void> {
  const folder = join(FAILED, basename(expect.getState().testPath ?? 'story', '.test.ts'));
  mkdirSync(folder, { recursive: true });
  for (const { name, page, context } of open) {
    const file = join(folder, `${what}, ${name}`.replace(/[^\p{L}\p{N}, ]/gu, ''));
    if (!page.isClosed()) await page.screenshot({ path: `${file}.png` });
    if (!RECORDS) continue;
    await context.tracing.stop({ path: `${file}.zip` });
    await context.tracing.start(RECORDED);
  }
}
