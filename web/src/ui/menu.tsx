import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './menu.css';

type Opener = { 'aria-haspopup': 'menu'; 'aria-expanded': boolean; onClick: () => void };

type Props = {
  label: string;
  opener: (props: Opener) => JSX.Element;
  /** The menu's contents. They call `close` when something has been chosen. */
  children: (close: () => void) => ComponentChildren;
};

/** A list that opens from a button. The arrow keys move in it, Escape and a click elsewhere close it, and the focus goes back to the button. */
export function Menu({ label, opener, children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    (items().find((item) => item.getAttribute('aria-checked') === 'true') ?? items()[0])?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const here = all.findIndex((item) => item === document.activeElement);
    const move = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (move !== undefined) all.at(move % all.length)?.focus();
    else return;
    if (event.key !== 'Tab') {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div class="menu-root" ref={root} onKeyDown={onKeyDown}>
      {opener({ 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open && (
        <div class="menu" role="menu" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

type ItemProps = { label: string; hint?: string; mark?: ComponentChildren; checked?: boolean; onChoose: () => void };

/** An item of a menu. With `checked` it is a radio item, of which one is checked. */
export function MenuItem({ label, hint, mark, checked, onChoose }: ItemProps) {
  const id = useId();
  return (
    <button
      type="button"
      class="menu-item"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-label={label}
      aria-describedby={hint ? id : undefined}
      tabIndex={-1}
      onClick={onChoose}
    >
      {mark}
      <span class="grow">
        {label}
        {hint && (
          <span class="field-hint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </button>
  );
}
