/** A page that removes the chat from the same body more often than this, in a row, does not want the chat. */
const PATIENCE = 3;

/**
 * A removal counts as "in a row" when it comes within this time after the chat was put back, in ms. Slower removals come from a visitor who goes from page
 * to page.
 */
const IN_A_ROW = 1_000;

/**
 * Puts an element on the page, and puts it back when the page swaps its body (Turbo, Astro) or the whole document element. `again` is called each time the
 * element is put back. `attach` puts the element back even after it was given up; `leave` removes it for good.
 */
export function stayOnPage(element: HTMLElement, again: () => void) {
  let body: HTMLElement | null = null;
  let putAt = 0;
  let removals = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected || (document.body as HTMLElement | null) === null) return;
    removals = document.body === body && performance.now() - putAt < IN_A_ROW ? removals + 1 : 0;
    if (removals > PATIENCE) return observer.disconnect();
    put();
    again();
  });
  const put = () => {
    body = document.body;
    putAt = performance.now();
    // A page that caches its bodies restores a copy of the element, which is empty.
    for (const copy of document.querySelectorAll('[data-rtno-chat]')) copy.remove();
    body.append(element);
    for (const node of [document, document.documentElement, body]) observer.observe(node, { childList: true });
  };
  put();
  return {
    attach(): void {
      if (element.isConnected) return;
      removals = 0;
      put();
      again();
    },
    leave(): void {
      observer.disconnect();
      element.remove();
    },
  };
}
