import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium.ts';
import { keepFailedSetUp, watch } from './evidence.ts';

/** What somebody has in front of them. `errors`: what their browser complained about. */
export type Window = { name: string; context: BrowserContext; page: Page; errors: string[] };

/** A browser with as many people as the story has; each has their own storage, as on a computer of their own. */
export async function openBrowser() {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH is not set: run these tests with npm test');
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const windows: Window[] = [];
  return {
    /** Opens somebody's window, on a desk or on a phone. */
    async open(name: string, size = DESK): Promise<Window> {
      const context = await browser.newContext({
        viewport: size,
        locale: 'ru-RU',
        timezoneId: 'Europe/Moscow',
        // The audit would measure a colour in the middle of a transition.
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(45_000);
      const window: Window = { name, context, page: await context.newPage(), errors: [] };
      listen(window.page, window.errors);
      windows.push(window);
      await watch(window);
      return window;
    },
    /** What all browsers complained about since the last question. */
    complaints: () => windows.flatMap(({ name, errors }) => errors.splice(0).map((error) => `${name}: ${error}`)),
    async close(): Promise<void> {
      await keepFailedSetUp();
      await browser.close();
    },
  };
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Another page of the same person, such as one that a letter has opened, takes the place of the first. */
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
