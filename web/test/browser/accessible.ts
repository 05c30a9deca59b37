import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Checks everything on the screen now, frames too, against WCAG 2.2 AA and good practice, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    const found = await frame.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { iframes: false });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
      );
    });
    expect(found, `accessibility of ${frame.url()}`).toEqual([]);
  }
}

declare global {
  var axe: typeof import('axe-core');
}

/** Checks what is on the screen now in both themes. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
    await expectAccessible(page);
    await keepScreen(page, colorScheme);
  }
}

/** Saves a small picture of the screen in the folder SCREENS_TO when that is set, for docs/screens. */
async function keepScreen(page: Page, theme: string): Promise<void> {
  const folder = process.env['SCREENS_TO'];
  if (folder === undefined) return;
  const name =
    expect
      .getState()
      .currentTestName?.split(' > ')
      .at(-1)
      ?.replace(/[^\p{L}\p{N}]+/gu, '-') ?? 'screen';
  await page.screenshot({ path: `${folder}/${name}-${theme}.jpg`, type: 'jpeg', quality: 55 });
}

/** With the system's setting for less motion nothing on the screen moves for longer than 0.01 s. */
export async function expectStill(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const moving = await frame.evaluate(() => {
      const inSeconds = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time)));
      // Placeholders are shown for moments only, while something loads.
      const brief = ['spinner', 'skeleton'].map((name) =>
        Object.assign(document.createElement('span'), { className: name }),
      );
      document.body.append(...brief);
      const found = [...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after', '::backdrop'].flatMap((part) => {
          const style = getComputedStyle(element, part || null);
          const lasts = style.animationName === 'none' ? 0 : inSeconds(style.animationDuration);
          return Math.max(lasts, inSeconds(style.transitionDuration)) > 0.01 ? `${element.className}${part}` : [];
        }),
      );
      brief.forEach((element) => element.remove());
      return found;
    });
    expect(moving, `motion of ${frame.url()}`).toEqual([]);
  }
}
