import type { Locale } from '#domain/locale.ts';

export type Forms = { one: string; few?: string; many?: string; other: string };

/** The form that a language uses with a number ("1 чат", "2 чата", "5 чатов"), by CLDR's rules as Intl knows them. */
export function plural(locale: Locale, count: number, forms: Forms): string {
  const rule = new Intl.PluralRules(locale).select(count);
  const form = rule === 'one' ? forms.one : rule === 'few' ? forms.few : rule === 'many' ? forms.many : forms.other;
  return `${new Intl.NumberFormat(locale).format(count)} ${form ?? forms.other}`;
}
