import type { Locale } from '#domain/locale.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Texts } from './ru.ts';

export type { Texts };

/** The dashboard's words in every language. */
export const TEXTS: Readonly<Record<Locale, Texts>> = { ru, en };
