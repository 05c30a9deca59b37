/** The languages in which the product speaks; Russian is the first and the fallback. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Locale, string>>;
