import type { Versioned } from '../form.ts';
import { LOCALES } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { Palette } from './palette.ts';
import { paletteOf } from './palette.ts';

export const SIDES = ['right', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** The farthest that the button stands from the edges of the window, px. */
export const FARTHEST = 200;
/** How long the title of the chat is at most. */
export const TITLE_MAX = 60;
/** A picture of 96 by 96 px fits well into so many characters of base64. */
export const AVATAR_MAX = 24_000;

/** How the company's chat looks on its site. */
export type Look = Versioned & {
  /** "#rrggbb" of the button, the header and the visitor's own words. */
  color: string;
  side: Side;
  /** How far the button stands from that side and from the bottom, px. */
  aside: number;
  above: number;
  /** The name above the chat, by language; empty: the company's name. */
  titles: Readonly<Record<Locale, string>>;
  /** A picture beside the name, as a data: URL of a PNG, JPEG or WebP; null: none. */
  avatar: string | null;
  /** The languages that the chat speaks, at least one. */
  languages: readonly Locale[];
  /** The sites that may show the chat (site.ts); none: every site. */
  sites: readonly string[];
};

/** The look of a company that has chosen none. */
export const PLAIN_LOOK: Look = {
  color: '#1f5eff',
  side: 'right',
  aside: 20,
  above: 20,
  titles: { ru: '', en: '' },
  avatar: null,
  languages: LOCALES,
  sites: [],
};

/** What a page gets to know of the look. */
export type PublicLook = Pick<Look, 'side' | 'aside' | 'above' | 'titles' | 'avatar' | 'languages' | 'sites'> & {
  palette: Palette;
};

/** The look as the widget draws it. */
export function publicLook(look: Look): PublicLook {
  const { color, side, aside, above, titles, avatar, languages, sites } = look;
  return { palette: paletteOf(color), side, aside, above, titles, avatar, languages, sites };
}
