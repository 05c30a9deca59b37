import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Everything that is on the screen now, frames too, keeps WCAG 2.2 AA and good practice, as far as a machine can tell. */
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
