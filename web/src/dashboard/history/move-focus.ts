const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows move the focus from one link of a list to the next; Home and End to the first and the last. */
export function moveFocus(event: KeyboardEvent): void {
  if (!(event.currentTarget instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const here = links.indexOf(event.target);
  const step = STEPS[event.key];
  const next =
    event.key === 'Home'
      ? links[0]
      : event.key === 'End'
        ? links.at(-1)
        : step === undefined
          ? undefined
          : links[here + step];
  if (here === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
