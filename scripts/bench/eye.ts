import type { BrowserContext, Frame, Page } from 'playwright-core';

/** The object that the bench puts into each page. Times are ms since 1970, comparable between all pages of a browser. */
type Seen = {
  eye: {
    /** When Enter was last pressed. */
    enter: number;
    /** When an element that matches `selector` first held `text`. */
    shown: (selector: string, text: string) => Promise<number>;
  };
};

/**
 * Makes every page of a browser note when Enter is pressed and when a text appears. The page notes the times itself, so that no delay of this script is
 * measured.
 */
export async function openEyes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    const eye: Seen['eye'] = {
      enter: 0,
      // The document is read at the call: a frame keeps its window, but not its document, when its page loads.
      shown: (selector, text) =>
        new Promise((resolve) => {
          const look = () => {
            const at = now();
            if (![...document.querySelectorAll(selector)].some((found) => found.textContent?.includes(text))) return;
            observer.disconnect();
            resolve(at);
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, characterData: true });
          look();
        }),
    };
    Object.assign(globalThis, { eye });
    addEventListener('keydown', (event) => event.key === 'Enter' && (eye.enter = now()), true);
  });
}

/** When Enter was last pressed on that page. */
export const enteredAt = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Seen).eye.enter);

/** When an element that matches `selector` first holds `text`. Must be called before the text can appear. */
export const shownAt = (page: Page | Frame, selector: string, text: string): Promise<number> =>
  page.evaluate(([selector, text]) => (globalThis as unknown as Seen).eye.shown(selector!, text!), [selector, text]);
