import type { Locale } from './locale.ts';

const EXTENSION_WORD = { ru: 'доб.', en: 'ext.' } as const satisfies Record<Locale, string>;

/** A number followed by its extension ("+7 495 123 45 67 доб. 12"). */
export function withExtension(number: string, extension: string | null | undefined, locale: Locale): string {
  return extension ? `${number} ${EXTENSION_WORD[locale]} ${extension}` : number;
}
