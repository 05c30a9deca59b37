const ICONS = {
  bubble: 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.6A8.4 8.4 0 1 1 21 11.5z',
  down: 'M5 9l7 7 7-7',
};

/** The round button. It is built with DOM calls, since a page may forbid markup in strings (Trusted Types). */
export function chatButton(): { button: HTMLButtonElement; badge: HTMLElement } {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  for (const [name, line] of Object.entries(ICONS)) {
    const svg = svgElement('svg', { viewBox: '0 0 24 24', class: name, 'aria-hidden': 'true' });
    svg.append(svgElement('path', { d: line }));
    button.append(svg);
  }
  const badge = document.createElement('i');
  badge.setAttribute('aria-hidden', 'true');
  badge.hidden = true;
  button.append(badge);
  return { button, badge };
}

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
