import type { BrowserContext, Frame, Page } from 'playwright-core';

/** What the eye leaves in each page: moments are ms since 1970, the same in all pages of a browser. */
type Seen = {
  eye: {
    /** When Enter was last pressed. */
    enter: number;
    /** When an element that fits `selector` first held `text`. */
    shown: (selector: string, text: string) => Promise<number>;
  };
};

/** Lets every page of a browser note when something is pressed and when it stands in the document, by itself: no question of ours comes between. */
export async function openEyes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    const eye: Seen['eye'] = {
      enter: 0,
      // The document is asked for when it is looked at: a frame keeps its window, and not its document, when its page comes.
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

/** When Enter was last pressed there. */
export const enteredAt = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Seen).eye.enter);

/** When an element that fits `selector` first holds `text`; ask before it can. */
export const shownAt = (page: Page | Frame, selector: string, text: string): Promise<number> =>
  page.evaluate(([selector, text]) => (globalThis as unknown as Seen).eye.shown(selector!, text!), [selector, text]);
