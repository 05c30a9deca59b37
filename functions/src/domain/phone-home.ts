import type { Locale } from './locale.ts';

/** The country of a new company's phone numbers, by its language: where its time zone is, too. An admin chooses another one in the settings. */
export const PHONE_HOME = { ru: 'RU', en: 'GB' } as const satisfies Record<Locale, string>;
