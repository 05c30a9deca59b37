import type { Command } from './shortcuts.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** The parts of a keyboard event that matter here. `altGraph`: the right Alt of many keyboards, which types characters. */
export type Stroke = {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altGraph: boolean;
  /** It comes from a Mac's keyboard. */
  mac?: boolean;
  repeat: boolean;
  isComposing: boolean;
};

/** Where the focus is. `line`: a one-line field or a select, which needs its own arrows and Escape. */
export type Place = 'composer' | 'text' | 'line' | 'covered' | 'elsewhere';

const BY_LETTER = new Map(
  (Object.entries(SHORTCUTS) as [Command, string][]).flatMap(([command, keys]) =>
    /^Alt\+[A-Z]$/.test(keys) ? [[keys.at(-1), command] as const] : [],
  ),
);
const BY_ARROW: Readonly<Record<string, Command>> = { ArrowDown: 'following', ArrowUp: 'previous' };

/**
 * The command of a key stroke; null when the stroke is not a shortcut. Only combinations with Alt, and Escape, work everywhere. "?" alone
 * works only outside of fields, and can be switched off (WCAG 2.1.4).
 */
export function commandOf(stroke: Stroke, place: Place, questionMark: boolean): Command | null {
  if (place === 'covered' || stroke.isComposing || stroke.altGraph) return null;
  if (stroke.ctrlKey || stroke.metaKey) return isPalette(stroke) ? 'palette' : null;
  if (isQuestion(stroke)) {
    if (stroke.altKey) return 'list';
    return questionMark && place === 'elsewhere' ? 'list' : null;
  }
  if (stroke.shiftKey) return null;
  if (!stroke.altKey) {
    const leaves = stroke.key === 'Escape' && !stroke.repeat && (place === 'composer' || place === 'elsewhere');
    return leaves ? 'leave' : null;
  }
  const arrow = BY_ARROW[stroke.code];
  if (arrow !== undefined) return place === 'line' ? null : arrow;
  // Repeats of a held key are ignored, so that it does not close one chat after another.
  return stroke.repeat ? null : (BY_LETTER.get(letterOf(stroke)) ?? null);
}

/** The Latin letter of a key: the typed letter, or the letter at the key's place when another character, such as a Russian one, is typed. */
function letterOf({ key, code }: Stroke): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
}

/** Ctrl+K, and Command on a Mac, where Control and K erase to the end of the line. */
const isPalette = (stroke: Stroke) =>
  (stroke.mac ? stroke.metaKey && !stroke.ctrlKey : stroke.ctrlKey && !stroke.metaKey) &&
  !stroke.altKey &&
  !stroke.shiftKey &&
  !stroke.repeat &&
  letterOf(stroke) === 'K';

const isQuestion = ({ key, code, altKey, shiftKey }: Stroke) => key === '?' || (altKey && shiftKey && code === 'Slash');
