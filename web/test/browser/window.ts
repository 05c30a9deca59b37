import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium.ts';
import { keepFailedSetUp, watch } from './evidence.ts';

/** One person's window. `errors`: the errors that their browser has logged. */
export type Window = { name: string; context: BrowserContext; page: Page; errors: string[] };

/** A browser for all people of the story; each has their own storage, as on a computer of their own. */
export async function openBrowser() {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH is not set: run these tests with npm test');
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const windows: Window[] = [];
  return {
    /** Opens a person's window, as on a desktop computer or on a phone. */
    async open(name: string, size = DESK): Promise<Window> {
      const context = await browser.newContext({
        viewport: size,
        locale: 'ru-RU',
        timezoneId: 'Europe/Moscow',
        // Without this the audit could measure a colour in the middle of a transition.
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(45_000);
      const window: Window = { name, context, page: await context.newPage(), errors: [] };
      listen(window.page, window.errors);
      windows.push(window);
      await watch(window);
      return window;
    },
    /** The errors that all windows have logged since the last call. */
    complaints: () => windows.flatMap(({ name, errors }) => errors.splice(0).map((error) => `${name}: ${error}`)),
    async close(): Promise<void> {
      await keepFailedSetUp();
      await browser.close();
    },
  };
}

/**
 * A browser for the tests of a file: it opens before the first and closes after the last, and after each test no window may have logged an error, except
 * those that the story expects.
 */
export function storyBrowser(isExpected: (complaint: string) => boolean = () => false) {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const complaints = () => browser.complaints();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(complaints().filter((complaint) => !isExpected(complaint))).toEqual([]));
  return { open: (name: string, size?: Size) => browser.open(name, size), complaints };
}

type Size = { width: number; height: number };

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Replaces the person's page by another one of theirs, such as one that a letter has opened. */
export async function turnTo(window: Window, opens: () => Promise<unknown>): Promise<void> {
  const [page] = await Promise.all([window.context.waitForEvent('page'), opens()]);
  listen(page, window.errors);
  await window.page.close();
  window.page = page;
}

function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
}
