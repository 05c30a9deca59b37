import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import './button.css';

/** Keys that do what a button does: as `aria-keyshortcuts` has them, and as people read them. */
export type Shortcut = { keys: string; shown: string };

export type ButtonKind = 'plain' | 'primary' | 'success' | 'danger' | 'quiet' | 'link';

type Props = {
  kind?: ButtonKind;
  icon?: IconName;
  /** While a command runs: shows that, and a further click does nothing. The button keeps the focus. */
  busy?: boolean;
  off?: boolean;
  small?: boolean;
  wide?: boolean;
  /** The name of a button that shows only its icon, and the hint under the pointer. */
  label?: string;
  shortcut?: Shortcut | undefined;
  type?: 'button' | 'submit';
  expanded?: boolean;
  autofocus?: boolean;
  onClick?: () => void;
  children?: ComponentChildren;
};

/** A button with words, an icon, or both. */
export function Button({
  kind = 'plain',
  icon,
  busy,
  off,
  small,
  wide,
  label,
  shortcut,
  type = 'button',
  expanded,
  autofocus,
  onClick,
  children,
}: Props) {
  const still = busy === true || off === true;
  return (
    <button
      type={type}
      class={classes('button', kind, small && 'small', wide && 'wide', !children && 'bare')}
      aria-label={label}
      title={hintOf(label, shortcut)}
      aria-keyshortcuts={shortcut?.keys}
      aria-busy={busy || undefined}
      aria-disabled={still || undefined}
      aria-expanded={expanded}
      autofocus={autofocus}
      onClick={(event) => {
        if (still) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}

/** What stands under the pointer: the name of the button where it shows none, and its keys. */
export function hintOf(label: string | undefined, shortcut: Shortcut | undefined): string | undefined {
  if (shortcut === undefined) return label;
  return label === undefined ? shortcut.shown : `${label} (${shortcut.shown})`;
}
