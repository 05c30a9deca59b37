import type { Shortcut } from '../../ui/button.tsx';

const SHOWN: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
const ON_MAC: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', Ctrl: '⌘' };

export const isMac = (agent: string) => /Mac|iPhone|iPad/.test(agent);

/** The keys of a combination, named as on this computer's keyboard (Mac or other). */
export function capsOf(keys: string, agent: string = navigator.userAgent): readonly string[] {
  return keys.split('+').map((cap) => (isMac(agent) ? ON_MAC[cap] : undefined) ?? SHOWN[cap] ?? cap);
}

/** A combination as it is written in a line: "Alt+E", and on a Mac "⌥E". */
export const shownKeys = (keys: string, agent: string = navigator.userAgent): string =>
  capsOf(keys, agent).join(isMac(agent) ? '' : '+');

/** A combination for a button. */
export const shortcutFor = (keys: string): Shortcut => ({ keys, shown: shownKeys(keys) });
