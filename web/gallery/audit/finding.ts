/** What the audit has found: the rule that is broken, where, and how. */
export type Finding = { rule: string; where: string; how: string };

/** An element as one finds it again: its tag, classes, and the beginning of what it says. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const says = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  return `${element.localName}${classes}${says === '' ? '' : ` «${says.slice(0, 40)}»`}`;
}
