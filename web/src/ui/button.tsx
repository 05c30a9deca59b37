import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import './button.css';

/** The keyboard shortcut of a button: `keys` for `aria-keyshortcuts`, `shown` for people. */
export type Shortcut = { keys: string; shown: string };

export type ButtonKind = 'plain' | 'primary' | 'success' | 'danger' | 'quiet' | 'link';

type Props = {
  kind?: ButtonKind;
  icon?: IconName;
  /** A command is running: the button shows that, ignores further clicks, and keeps the focus. */
  busy?: boolean;
  off?: boolean;
  small?: boolean;
  wide?: boolean;
  /** The name and tooltip of a button that shows only an icon. */
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

/** The tooltip: the button's name where the button shows none, and its shortcut. */
export function hintOf(label: string | undefined, shortcut: Shortcut | undefined): string | undefined {
  if (shortcut === undefined) return label;
  return label === undefined ? shortcut.shown : `${label} (${shortcut.shown})`;
}
