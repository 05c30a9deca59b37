import type { Finding } from '../../web/gallery/audit/finding.ts';
import type { Exhibit, View } from './views.ts';
import { wordsOf } from './views.ts';

/** A picture of a scene in a file beside the index page, and the audit's findings in that view. */
export type Picture = { exhibit: Exhibit; view: View; file: string; findings: readonly Finding[] };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page of all pictures, by screen and state, each in all widths. Every finding is under its picture. */
export function indexPage(pictures: readonly Picture[]): string {
  const screens = Map.groupBy(pictures, ({ exhibit }) => exhibit.screen);
  const found = pictures.reduce((sum, { findings }) => sum + findings.length, 0);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Gallery</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 24px; }
  nav a { margin-right: 12px; }
  .views { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; max-width: 300px; }
  img { height: 190px; max-width: 100%; object-fit: contain; object-position: left top; border: 1px solid #bbb; }
  .bad img { border: 2px solid #c4271d; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; color: #c4271d; font-size: 12px; margin: 4px 0; }
</style>
<h1>${pictures.length} pictures, ${found} findings</h1>
<nav>${[...screens.keys()].map((screen) => `<a href="#${escape(screen)}">${escape(screen)}</a>`).join('')}</nav>
${[...screens].map(([screen, its]) => screenOf(screen, its)).join('\n')}
</html>
`;
}

function screenOf(screen: string, pictures: readonly Picture[]): string {
  const states = Map.groupBy(pictures, ({ exhibit }) => exhibit.state);
  const parts = [...states].map(
    ([state, its]) => `<h3>${escape(state)}</h3><div class="views">${its.map(figureOf).join('')}</div>`,
  );
  return `<h2 id="${escape(screen)}">${escape(screen)}</h2>${parts.join('\n')}`;
}

function figureOf({ view, file, findings }: Picture): string {
  const faults = findings.map(({ rule, where, how }) => `${rule}: ${where} ${how}`).join('\n');
  return `<figure${faults ? ' class="bad"' : ''}><a href="${file}"><img src="${file}" loading="lazy" alt=""></a>
<figcaption>${wordsOf(view)}</figcaption>${faults && `<pre>${escape(faults)}</pre>`}</figure>`;
}
