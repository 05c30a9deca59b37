import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { FAILED } from '../../../scripts/places.ts';
import { StoryStopped } from './story.ts';

/** Records the document after each step, and no film of the screen: every story that passes would pay for it. */
const RECORDED = { screenshots: false, snapshots: true };

/** What is looked at when something fails: one person's window, whose page may be another one by then. */
type Watched = { readonly name: string; readonly context: BrowserContext; readonly page: Page };

const open = new Set<Watched>();
let isSetUp = false;

beforeEach(({ task, onTestFailed }) => {
  isSetUp = true;
  // A chapter that could not begin has nothing to show that the failed one before it does not.
  onTestFailed(() => (task.result?.errors?.[0]?.name === StoryStopped.name ? undefined : keep(task.name)));
});

/** Records what happens in somebody's window from now on. */
export async function watch(window: Watched): Promise<void> {
  await window.context.tracing.start(RECORDED);
  open.add(window);
  window.context.once('close', () => open.delete(window));
}

/** Before the browser closes: a set-up after which no test could begin leaves what a failed test leaves. */
export async function keepFailedSetUp(): Promise<void> {
  if (!isSetUp) await keep('set-up');
}

/** Keeps what everybody sees now, and the recording of how it came to it. */
async function keep(what: string): Promise<void> {
  const folder = join(FAILED, basename(expect.getState().testPath ?? 'story', '.test.ts'));
  mkdirSync(folder, { recursive: true });
  for (const { name, page, context } of open) {
    const file = join(folder, `${what}, ${name}`.replace(/[^\p{L}\p{N}, ]/gu, ''));
    if (!page.isClosed()) await page.screenshot({ path: `${file}.png` });
    await context.tracing.stop({ path: `${file}.zip` });
    await context.tracing.start(RECORDED);
  }
}
