import { LOCALES } from '../locale.ts';
import { PHONE_HOME } from '../phone-home.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A company of any earlier version as one of today: where nobody chose a country for phones, its language stands for it, as it did then. */
export function companyLikeToday(fields: Fields): Fields {
  const settings = fields['settings'] as Fields | undefined;
  if (settings === undefined || 'phoneCountry' in settings) return fields;
  const locale = LOCALES.find((one) => one === settings['locale']) ?? 'ru';
  return { ...fields, settings: { ...settings, phoneCountry: PHONE_HOME[locale] } };
}
