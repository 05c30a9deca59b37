import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import type { TextKey } from '#domain/text/company-texts.ts';
import { TEXT_KEYS } from '#domain/text/company-texts.ts';
import type { SettingsDraft } from '../settings/settings-draft.ts';

/** The texts as the form holds them: those of the company's own language by their names, the others by language. */
export type TextsDraft = Pick<SettingsDraft, TextKey | 'texts'>;
export const FIELDS = [...TEXT_KEYS, 'texts'] as const;

/** Where a text stands in the form: a field, or a part of one. */
export type Place = { key: TextKey; language: Locale; own: Locale };

export const pathOf = ({ key, language, own }: Place): string => (language === own ? key : `texts.${language}.${key}`);

/** What is typed for a text; '' where a further language has none. */
export const typedAt = (draft: TextsDraft, { key, language, own }: Place): string =>
  language === own ? draft[key] : (draft.texts[language]?.[key] ?? '');

/** The texts of further languages with one of them changed; an empty one is taken out, so that the main language's is read. */
export function withText(texts: TextsDraft['texts'], { key, language }: Place, text: string): TextsDraft['texts'] {
  const { [key]: _, ...others } = texts[language] ?? {};
  return { ...texts, [language]: text.trim() === '' ? others : { ...others, [key]: text } };
}

/** The same with a language added, in the words of new companies, or taken out. */
export function withLanguage(texts: TextsDraft['texts'], language: Locale, on: boolean): TextsDraft['texts'] {
  const { [language]: _, ...others } = texts;
  if (!on) return others;
  return { ...others, [language]: Object.fromEntries(TEXT_KEYS.map((key) => [key, DEFAULT_SETTINGS[language][key]])) };
}

/** The further languages of a draft, and those that it could have besides. */
export function furtherOf(texts: TextsDraft['texts'], own: Locale): { offered: Locale[]; possible: Locale[] } {
  const further = LOCALES.filter((one) => one !== own);
  return {
    offered: further.filter((one) => texts[one] !== undefined),
    possible: further.filter((one) => texts[one] === undefined),
  };
}
