import axe from 'axe-core';
import type { Finding } from './finding.ts';

/** What keeps a page from WCAG 2.2 AA and good practice, as far as a machine can tell. */
export async function inaccessible(): Promise<Finding[]> {
  const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => ({ rule: `axe: ${id}`, where: html.slice(0, 120), how: any[0]?.message ?? '' })),
  );
}
