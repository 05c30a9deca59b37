/** Moves the focus by the arrow keys from one message's buttons to the next one's. False when the focus is on no such button or the key is another. */
export function moveAmongActions(box: HTMLElement, key: string): boolean {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  const lines = [...box.querySelectorAll('.line-actions')];
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  if (step === undefined || here < 0) return false;
  lines[here + step]?.querySelector('button')?.focus();
  return true;
}
