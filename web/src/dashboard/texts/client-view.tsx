import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import base from '../../widget/ui/base.css?inline';
import header from '../../widget/ui/header.css?inline';
import line from '../../widget/ui/line.css?inline';
import log from '../../widget/ui/log.css?inline';
import pill from '../../widget/ui/pill.css?inline';
import rating from '../../widget/ui/rating.css?inline';

let sheet: CSSStyleSheet | null = null;

/** The widget's own styles, made once. They stand in a shadow, so that neither they nor the dashboard's reach the other. */
function widgetStyles(): CSSStyleSheet {
  if (sheet !== null) return sheet;
  sheet = new CSSStyleSheet();
  // What the widget says of its page is said of the shadow here.
  const all = [base, header, line, log, pill, rating]
    .join('\n')
    .replaceAll(':root', ':host')
    .replace(/^body \{/m, ':host {');
  sheet.replaceSync(`${all}\n:host { display: block; height: auto; padding: 10px; border-radius: 10px; }`);
  return sheet;
}

/** A piece of the client's chat with the widget's own look. */
export function ClientView({ children }: { children: ComponentChild }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [widgetStyles()];
    render(children, shadow);
  });
  return <div class="client-view" ref={host} />;
}
