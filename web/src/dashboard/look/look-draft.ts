import type { DeskCall } from '#domain/contract/desk.ts';
import type { Locale } from '#domain/locale.ts';
import type { Look, Side } from '#domain/look/look.ts';
import { PLAIN_LOOK } from '#domain/look/look.ts';

/** The look as the form holds it: numbers as typed, the sites one a line. */
export type LookDraft = {
  color: string;
  side: Side;
  aside: string;
  above: string;
  titleRu: string;
  titleEn: string;
  avatar: string | null;
  languages: readonly Locale[];
  sites: string;
};

export function toDraft(look: Omit<Look, 'formVersion'>): LookDraft {
  const { color, side, aside, above, titles, avatar, languages, sites } = look;
  return {
    color,
    side,
    aside: String(aside),
    above: String(above),
    titleRu: titles.ru,
    titleEn: titles.en,
    avatar,
    languages,
    sites: sites.join('\n'),
  };
}

/** The call that saves it. Text that is not a number is sent as -1, so that the server refuses the field by its name. */
export function toCall(draft: LookDraft): DeskCall<'saveLook'> {
  const { titleRu, titleEn, aside, above, sites, languages, ...same } = draft;
  return {
    ...same,
    aside: numberIn(aside),
    above: numberIn(above),
    titles: { ru: titleRu, en: titleEn },
    languages: [...languages],
    sites: sites.split(/[\n,;]+/).filter((line) => line.trim() !== ''),
  };
}

const numberIn = (typed: string) => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : -1);

/** The form's field for a field of that call. */
export const placeInLook = (path: string): string =>
  ({ 'titles.ru': 'titleRu', 'titles.en': 'titleEn' })[path] ?? path.split('.')[0]!;

/** The colour as the server will save it; the plain one while what is typed is none. */
export function shownColor(typed: string): string {
  const digits = typed.trim().toLowerCase().replace(/^#/, '');
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((one) => one + one).join('')}` : PLAIN_LOOK.color;
}
