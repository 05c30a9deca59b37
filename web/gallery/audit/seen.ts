/** A part of the window, px. */
export type Box = { left: number; top: number; right: number; bottom: number };

export const widthOf = ({ left, right }: Box) => right - left;
export const heightOf = ({ top, bottom }: Box) => bottom - top;

const both = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** Is the element drawn at all? Elements for screen readers only are not. */
export function isDrawn(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !isForTheEar(element)
  );
}

/** Is the element, or one around it, clipped to nothing so that only screen readers get it? */
function isForTheEar(element: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    if (getComputedStyle(one).clipPath.startsWith('inset(50%')) return true;
  return false;
}

/**
 * The visible part of an element's box, after everything that cuts it off, the window included. With `scrolls`, parts that can be scrolled into view count
 * as visible.
 */
export function seenBox(element: Element, { scrolls = false, of = element.getBoundingClientRect() as Box } = {}): Box {
  let box = of;
  const fixed = getComputedStyle(element).position === 'fixed';
  for (let one = fixed ? null : element.parentElement; one !== null; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.position === 'fixed' || one.matches('dialog:modal, :popover-open')) {
      box = cutBy(box, one, style, scrolls);
      break;
    }
    box = cutBy(box, one, style, scrolls);
  }
  return scrolls ? box : both(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
}

function cutBy(box: Box, by: Element, style: CSSStyleDeclaration, scrolls: boolean): Box {
  const cuts = (overflow: string) =>
    overflow !== 'visible' && !(scrolls && (overflow === 'auto' || overflow === 'scroll'));
  const around = by.getBoundingClientRect();
  return {
    left: cuts(style.overflowX) ? Math.max(box.left, around.left) : box.left,
    right: cuts(style.overflowX) ? Math.min(box.right, around.right) : box.right,
    top: cuts(style.overflowY) ? Math.max(box.top, around.top) : box.top,
    bottom: cuts(style.overflowY) ? Math.min(box.bottom, around.bottom) : box.bottom,
  };
}

/** The element's own text, without that of its children. */
export function ownWords(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}

/** The box of an element's own text, which may be smaller than the element. */
export function wordsBox(element: Element): Box {
  const range = document.createRange();
  const boxes = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
    .map((node) => (range.selectNodeContents(node), range.getBoundingClientRect()));
  const words = {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  return getComputedStyle(element).display === 'inline' ? words : both(words, element.getBoundingClientRect());
}

/** The part of the page that can be used now: the open dialog, if there is one. */
export function stage(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
}
