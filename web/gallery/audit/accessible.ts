import axe from 'axe-core';
import type { Finding } from './finding.ts';

/** Violations of WCAG 2.2 AA and of good practice on the page, as far as a program can find them. */
export async function inaccessible(): Promise<Finding[]> {
  const { violations } = await axe.run(document, {
    iframes: false,
    // Nothing on these screens plays, and no rule that is on reads style sheets.
    preload: false,
    selectors: false,
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => ({ rule: `axe: ${id}`, where: html.slice(0, 120), how: any[0]?.message ?? '' })),
  );
}
