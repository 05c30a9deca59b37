import type { Command } from './shortcuts.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** What a keyboard event says. `altGraph`: the right Alt of many keyboards, which writes signs. */
export type Stroke = {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altGraph: boolean;
  repeat: boolean;
  isComposing: boolean;
};

/** Where the focus stands. `line`: a field of one line or a choice, whose own arrows and Escape come first. */
export type Place = 'composer' | 'text' | 'line' | 'covered' | 'elsewhere';

const BY_LETTER = new Map(
  (Object.entries(SHORTCUTS) as [Command, string][]).flatMap(([command, keys]) =>
    /^Alt\+[A-Z]$/.test(keys) ? [[keys.at(-1), command] as const] : [],
  ),
);
const BY_ARROW: Readonly<Record<string, Command>> = { ArrowDown: 'following', ArrowUp: 'previous' };

/**
 * The command behind a stroke; null when the stroke is none of ours. Nothing but combinations with Alt, and Escape, works
 * everywhere; "?" alone only outside of fields, and not for whoever has switched it off (WCAG 2.1.4).
 */
export function commandOf(stroke: Stroke, place: Place, questionMark: boolean): Command | null {
  if (place === 'covered' || stroke.isComposing || stroke.altGraph || stroke.ctrlKey || stroke.metaKey) return null;
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
  // A key held down must not close one chat after another.
  return stroke.repeat ? null : (BY_LETTER.get(letterOf(stroke)) ?? null);
}

/** The Latin letter on the cap: what is typed, or by the place of the key where Russian or another sign is typed. */
function letterOf({ key, code }: Stroke): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
}

const isQuestion = ({ key, code, altKey, shiftKey }: Stroke) => key === '?' || (altKey && shiftKey && code === 'Slash');
