import type { Locale } from './locale.ts';

/** The country of a new company's phone numbers, by its language; the default time zone is in the same country. An admin can change it in the settings. */
export const PHONE_HOME = { ru: 'RU', en: 'GB' } as const satisfies Record<Locale, string>;
