import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Shortcut } from '../../ui/button.tsx';
import { useColumn } from '../columns/column-context.ts';
import { useWork } from '../work/context.ts';
import type { Command } from './shortcuts.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { shortcutFor } from './shown-keys.ts';

/**
 * Offers a command to the keyboard while the component is mounted and `on` is true, in one of several chats side by side while keys mean that one. Returns
 * how the key is named on its button.
 */
export function useKey(command: Command, act: () => void, on = true): Shortcut {
  const { keys } = useWork();
  const column = useColumn()?.chatId ?? null;
  const latest = useRef(act);
  latest.current = act;
  // A layout effect: the key must already work when its button appears.
  useLayoutEffect(() => (on ? keys.offer(command, () => latest.current(), column) : undefined), [command, on, column]);
  return shortcutOf(command);
}

export const shortcutOf = (command: Command): Shortcut => shortcutFor(SHORTCUTS[command]);
