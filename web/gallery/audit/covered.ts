import { controls } from './control.ts';
import type { Finding } from './finding.ts';
import { nameOf } from './finding.ts';
import type { Box } from './seen.ts';
import { heightOf, isDrawn, ownWords, seenBox, stage, widthOf, wordsBox } from './seen.ts';

/** How far inside its edge a control must be free, px. */
const NEAR = 4;

/** Finds controls that something covers at every scroll position, and texts that something covers on the page as it is. */
export function covered(): Finding[] {
  const found: Finding[] = [];
  for (const control of controls()) {
    const over = coverOf(control);
    if (over === null) continue;
    // The control may be free at another scroll position.
    const back = scrolledTo(control);
    const still = coverOf(control);
    back();
    if (still === null) continue;
    const rule = isControl(still) ? 'two controls overlap' : 'a control is covered';
    found.push({ rule, where: nameOf(control), how: `by ${nameOf(still)}` });
  }
  return [...found, ...texts()];
}

/**
 * The element that covers a control at its centre or near the middle of an edge. Null when no element does, or when no part of the control is in the
 * window.
 */
function coverOf(control: HTMLElement, of: Box = control.getBoundingClientRect()): Element | null {
  const box = seenBox(control, { of });
  if (widthOf(box) < 2 * NEAR || heightOf(box) < 2 * NEAR) return null;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const points: readonly (readonly [number, number])[] = [
    [x, y],
    [box.left + NEAR, y],
    [box.right - NEAR, y],
    [x, box.top + NEAR],
    [x, box.bottom - NEAR],
  ];
  for (const [left, top] of points) {
    const hit = document.elementFromPoint(left, top);
    if (hit !== null && !isPartOf(hit, control) && !isOpened(hit)) return hit;
  }
  return null;
}

/** Is the hit element the control itself, inside it, around it, or a label of the same control? */
function isPartOf(hit: Element, control: HTMLElement): boolean {
  if (control.contains(hit) || hit.contains(control)) return true;
  const label = hit.closest('label');
  return label !== null && 'labels' in control && [...((control.labels as NodeList | null) ?? [])].includes(label);
}

const isControl = (element: Element) => element.closest('button, a[href], input, select, textarea') !== null;

/** Scrolls a control to the middle of its scroll areas. Returns a function that scrolls back. */
function scrolledTo(control: HTMLElement): () => void {
  const places: (() => void)[] = [];
  for (let one = control.parentElement; one !== null; one = one.parentElement) {
    const { scrollTop, scrollLeft } = one;
    const scroller = one;
    places.push(() => scroller.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' }));
  }
  control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return () => places.forEach((back) => back());
}

/** Texts that something covers at every scroll position. */
function texts(): Finding[] {
  const found: Finding[] = [];
  for (const one of stage().querySelectorAll<HTMLElement>('*')) {
    if (ownWords(one) === '' || one.matches('option, textarea') || !isDrawn(one)) continue;
    if (coverOf(one, wordsBox(one)) === null) continue;
    const back = scrolledTo(one);
    const still = coverOf(one, wordsBox(one));
    back();
    if (still !== null) found.push({ rule: 'a text is covered', where: nameOf(one), how: `by ${nameOf(still)}` });
  }
  return found;
}

/** An opened menu, popup or explanation may cover the page until it is closed. */
const isOpened = (hit: Element) => hit.closest('.menu, .emoji-frame, [role=listbox], [role=tooltip]') !== null;
