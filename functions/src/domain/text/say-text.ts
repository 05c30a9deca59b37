import type { Company } from '../company.ts';
import type { Locale } from '../locale.ts';
import { LOCALES } from '../locale.ts';
import type { CompanySettings } from '../settings.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { TextKey } from './company-texts.ts';
import type { Values } from './fill-text.ts';
import { fillText } from './fill-text.ts';

/** The settings of a company with its name, as far as it is known: what its texts are said from. */
export type Voice = CompanySettings & { companyName?: string };

export const voiceOf = ({ name, settings }: Pick<Company, 'name' | 'settings'>): Voice => ({
  ...settings,
  companyName: name,
});

/** The languages in which a company writes to its clients, its own first. */
export function languagesOf({ locale, texts }: CompanySettings): Locale[] {
  return [locale, ...LOCALES.filter((one) => one !== locale && texts[one] !== undefined)];
}

/** A text as it was written for clients of a language; the company's own language where there is none. */
export function writtenText(settings: CompanySettings, key: TextKey, locale: Locale): string {
  const other = locale === settings.locale ? undefined : settings.texts[locale]?.[key];
  return other ?? settings[key];
}

/**
 * What a client of this language reads. Where nothing of the text is left, since nothing of it is known, it is the text of the company's own language, and at last that of a new
 * company, which always leaves something (test/unit/text/say-text.test.ts).
 */
export function sayText(voice: Voice, key: TextKey, locale: Locale, known: Values = {}): string {
  const values = voice.companyName === undefined ? known : { company: voice.companyName, ...known };
  const said = (template: string) => fillText(template, values);
  return said(writtenText(voice, key, locale)) || said(voice[key]) || said(DEFAULT_SETTINGS[locale][key]);
}
