/** How long a page may take to bring the field: its code is loaded, and its data. */
const PATIENCE = 10_000;

/** Gives the focus to the control with this label as soon as the page has it. Gives up when somebody has gone on by hand. */
export function focusField({ body, defaultView }: Document, label: string): void {
  const look = (): boolean => {
    const control = controlOf(body, label);
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
    return control !== null;
  };
  const stop = () => {
    observer.disconnect();
    defaultView?.clearTimeout(patience);
    for (const event of ['pointerdown', 'keydown']) body.removeEventListener(event, stop, true);
  };
  const observer = new MutationObserver(() => look() && stop());
  const patience = defaultView?.setTimeout(stop, PATIENCE);
  // The key that has opened the item is over by now, so any other one is somebody's own.
  for (const event of ['pointerdown', 'keydown']) body.addEventListener(event, stop, true);
  observer.observe(body, { childList: true, subtree: true });
}

/** The control that a label, the legend of a group or a heading with this text belongs to. */
function controlOf(body: HTMLElement, text: string): HTMLElement | null {
  const named = [...body.querySelectorAll<HTMLElement>('#content :is(label, legend, h2, h3)')].find(
    ({ textContent }) => textContent.trim() === text,
  );
  if (named === undefined) return null;
  if (named instanceof HTMLLabelElement && named.control !== null) return named.control;
  return named.closest('fieldset, section, div')?.querySelector<HTMLElement>('input, select, textarea, button') ?? null;
}
