import type { Locale } from '#domain/locale.ts';

export type Forms = { one: string; few?: string; many?: string; other: string };

/** The form that a language uses with a number ("1 чат", "2 чата", "5 чатов"), by CLDR's rules in Intl. */
export function plural(locale: Locale, count: number, forms: Forms): string {
  const rule = new Intl.PluralRules(locale).select(count);
  const form = rule === 'one' ? forms.one : rule === 'few' ? forms.few : rule === 'many' ? forms.many : forms.other;
  return `${new Intl.NumberFormat(locale).format(count)} ${form ?? forms.other}`;
}

/** Russian's forms for a word beside a number: 1 чат, 2 чата, 5 чатов. */
export const manyRu = (one: string, few: string, other: string) => (count: number) =>
  plural('ru', count, { one, few, many: other, other });

/** English's forms for a word beside a number: 1 chat, 2 chats. */
export const manyEn = (one: string, other: string) => (count: number) => plural('en', count, { one, other });
