/** From one message's copy button to the next by the arrows; false when the focus is on none or the key is another. */
export function moveAmongCopies(box: HTMLElement, key: string): boolean {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  const buttons = [...box.querySelectorAll<HTMLElement>('[data-copies]')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  if (step === undefined || here < 0) return false;
  buttons[here + step]?.focus();
  return true;
}
