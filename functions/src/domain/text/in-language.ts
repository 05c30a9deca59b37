import type { CompanySettings } from '../settings.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { TEXT_KEYS } from './company-texts.ts';

type Wanted = { readonly [K in keyof CompanySettings]?: CompanySettings[K] | undefined };

/**
 * A company's settings with what is wanted changed. With another language of the company its texts become those of a further language, and the texts that it has in the new one
 * become its own, so that none is lost and nobody is greeted in the language of before. A text that the same call changes stays as it was sent.
 */
export function inLanguage(before: CompanySettings, wanted: Wanted): CompanySettings {
  const after: CompanySettings = { ...before, ...(wanted as Partial<CompanySettings>) };
  const { locale } = after;
  if (locale === before.locale) return after;
  const { [locale]: own, ...further } = after.texts;
  const pick = (of: (key: (typeof TEXT_KEYS)[number]) => string) =>
    Object.fromEntries(TEXT_KEYS.map((key) => [key, of(key)]));
  return {
    ...after,
    ...pick((key) => (after[key] === before[key] ? (own?.[key] ?? DEFAULT_SETTINGS[locale][key]) : after[key])),
    texts: { ...further, [before.locale]: pick((key) => before[key]) },
  };
}
