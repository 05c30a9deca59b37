/** A finding of the audit: the broken rule, the place, and what is wrong. */
export type Finding = { rule: string; where: string; how: string };

/** A description by which an element can be found again: its tag, its classes, and the beginning of its text. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const says = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  return `${element.localName}${classes}${says === '' ? '' : ` «${says.slice(0, 40)}»`}`;
}
