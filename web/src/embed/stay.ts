/** So often in a row a page may take the chat out of the same body: then it does not want it. */
const PATIENCE = 3;

/** Removals follow in a row when each comes so soon after the return, in ms: slower ones come with a visitor's ways through the page. */
const IN_A_ROW = 1_000;

/**
 * Puts an element on the page and keeps it there when the page swaps its body (Turbo, Astro) or all of it. `again` is called for each return.
 * `attach` puts it there again after all, `leave` ends it.
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
    // A page that keeps copies of its bodies brings back a copy of the element, which is empty.
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
