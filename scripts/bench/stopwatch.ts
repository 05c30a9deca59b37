import type { BrowserContext, Page } from 'playwright-core';

/** Moments of one start of the dashboard, ms after its navigation began. */
export type Start = {
  /** The auth server has answered who is signed in. */
  known: number;
  /** The first request to the database has been sent. */
  asked: number;
  /** The first own chat has been drawn. */
  shown: number;
};

/** Makes each page of this browser note when it draws the first own chat. */
export async function putStopwatch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.list-body a[href*="/mine/"]') === null) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('first-chat'));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

/** Waits for the first own chat and reads the times that the page has noted. */
export async function readStopwatch(page: Page): Promise<Start> {
  await page.waitForFunction(() => performance.getEntriesByName('first-chat').length > 0, undefined, { polling: 100 });
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const first = (part: string) => loaded.find(({ name }) => name.includes(part));
    return {
      known: first('accounts:lookup')?.responseEnd ?? 0,
      asked: first('/Listen/channel')?.startTime ?? 0,
      shown: performance.getEntriesByName('first-chat')[0]!.startTime,
    };
  });
}
