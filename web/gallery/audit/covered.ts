import { controls } from './control.ts';
import type { Finding } from './finding.ts';
import { nameOf } from './finding.ts';
import type { Box } from './seen.ts';
import { heightOf, isDrawn, ownWords, seenBox, stage, widthOf, wordsBox } from './seen.ts';

/** How far from its edge a control must be free, px. */
const NEAR = 4;

/** Nothing lies over a control, wherever one scrolls to, nor over a text as the page stands. */
export function covered(): Finding[] {
  const found: Finding[] = [];
  for (const control of controls()) {
    const over = coverOf(control);
    if (over === null) continue;
    // It may come out from below when one scrolls.
    const back = scrolledTo(control);
    const still = coverOf(control);
    back();
    if (still === null) continue;
    const rule = isControl(still) ? 'two controls overlap' : 'a control is covered';
    found.push({ rule, where: nameOf(control), how: `by ${nameOf(still)}` });
  }
  return [...found, ...texts()];
}

/** What lies over a control, at its centre or near the middle of an edge; null when nothing does, or nothing of it is in the window. */
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

/** Is it the control itself, something in it, what it stands in, or the label that does the same? */
function isPartOf(hit: Element, control: HTMLElement): boolean {
  if (control.contains(hit) || hit.contains(control)) return true;
  const label = hit.closest('label');
  return label !== null && 'labels' in control && [...((control.labels as NodeList | null) ?? [])].includes(label);
}

const isControl = (element: Element) => element.closest('button, a[href], input, select, textarea') !== null;

/** Brings a control to the middle of what scrolls, and gives the way back. */
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

/** A text that something lies over, wherever one scrolls to. */
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

/** A menu or a small window that somebody has opened lies over the page until it is closed. */
const isOpened = (hit: Element) => hit.closest('.menu, .emoji-frame, [role=listbox]') !== null;
