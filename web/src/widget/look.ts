import type { PublicCompany, PublicLook } from '#domain/contract/visitor.ts';
import type { Memory } from '../shared/memory.ts';

/** The names under which the frame keeps the colours of the company and the language that it has had to choose. */
const COLORS = 'colors';
const LOCALE = 'locale';

type Locale = PublicCompany['locale'];

/** Draws the colours that the company had at the last visit, so that they do not change before the visitor's eyes. */
export function recallColors(storage: Memory): void {
  paint(storage.getItem(COLORS) ?? '');
}

/** Draws the company's colours (base.css), and keeps them. Without a `look` they are the widget's own. */
export function showColors(storage: Memory, look: PublicLook | undefined): void {
  const { accent, onAccent, linkLight, linkDark } = look?.palette ?? {};
  const colors = look ? `${accent} ${onAccent} ${linkLight} ${linkDark}` : '';
  if (look) storage.setItem(COLORS, colors);
  else storage.removeItem(COLORS);
  paint(colors);
}

function paint(colors: string): void {
  const { style } = document.documentElement;
  const parts = colors.split(' ');
  ['--brand', '--on-brand', '--link-light', '--link-dark'].forEach((name, i) =>
    style.setProperty(name, parts[i] ?? ''),
  );
}

/** The language of the chat: the page's, or the one that the company has chosen instead. */
export const localeOf = (storage: Memory, page: Locale): Locale =>
  storage.getItem(LOCALE) === null ? page : storage.getItem(LOCALE) === 'en' ? 'en' : 'ru';

/**
 * The language that the company wants instead of the page's, kept for the next visit: the page's own where the company offers it, else the company's. Null: it
 * is `spoken` already.
 */
export function keepLocale(
  storage: Memory,
  page: Locale,
  spoken: Locale,
  { locale, look }: PublicCompany,
): Locale | null {
  const offered = look?.languages ?? [page];
  const wanted = [page, locale].find((one) => offered.includes(one)) ?? offered[0] ?? page;
  if (wanted === page) storage.removeItem(LOCALE);
  else storage.setItem(LOCALE, wanted);
  return wanted === spoken ? null : wanted;
}
