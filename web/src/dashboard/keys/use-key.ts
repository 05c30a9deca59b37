import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Shortcut } from '../../ui/button.tsx';
import { useWork } from '../work/context.ts';
import type { Command } from './shortcuts.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { shortcutFor } from './shown-keys.ts';

/** Offers a command to the keyboard while the component is mounted and `on` is true. Returns how the key is named on its button. */
export function useKey(command: Command, act: () => void, on = true): Shortcut {
  const { keys } = useWork();
  const latest = useRef(act);
  latest.current = act;
  // A layout effect: the key must already work when its button appears.
  useLayoutEffect(() => (on ? keys.offer(command, () => latest.current()) : undefined), [command, on]);
  return shortcutOf(command);
}

export const shortcutOf = (command: Command): Shortcut => shortcutFor(SHORTCUTS[command]);
