import type { Locale } from '#domain/locale.ts';
import { ru } from './ru.ts';
import type { Texts } from './ru.ts';

export type { Texts };

/** The language that the dashboard speaks at first; nobody waits for its words. */
export const FIRST: { locale: Locale; text: Texts } = { locale: 'ru', text: ru };

/** The dashboard's words in each language: another than the first is loaded by those who read it, and weighs on nobody else. */
export const loadTexts: Readonly<Record<Locale, () => Promise<Texts>>> = {
  ru: async () => ru,
  en: () => import('./en.ts').then(({ en }) => en),
};
