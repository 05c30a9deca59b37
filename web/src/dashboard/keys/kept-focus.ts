/**
 * Moves the focus when the focused element leaves the page: to the nearest enclosing element that is still there and can have the focus.
 * Otherwise keyboard users and screen readers would start again at the top of the page.
 */
export function keepFocus(document: Document): () => void {
  let around: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) around = chainOf(target);
  };
  const mend = () => {
    const [last] = around;
    if (document.activeElement !== document.body || last === undefined || isThere(last)) return;
    const place = around.find((element) => isThere(element) && element.hasAttribute('tabindex'));
    const start = place ?? document.querySelector<HTMLElement>('main [autofocus]') ?? document.querySelector('main');
    start?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(mend);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  document.addEventListener('focusin', remember);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

/** The element and its ancestors, from the inside out. */
function chainOf(element: HTMLElement): readonly HTMLElement[] {
  const outer = element.parentElement;
  return outer === null ? [element] : [element, ...chainOf(outer)];
}

const isThere = (element: HTMLElement) => element.isConnected && element.checkVisibility();
