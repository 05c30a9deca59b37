import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Locale } from './locale.ts';

/** A number without a country code is read as one of the company's language: eight-nine-hundred numbers are typed so in Russia. */
const HOME = { ru: 'RU', en: 'GB' } as const satisfies Record<Locale, string>;

/** A phone number as typed, in E.164 form ("+79161234567"). Refuses `phone-invalid`. */
export function parsePhone(typed: string, locale: Locale): { ok: true; phone: string } | Refused {
  const parsed = parsePhoneNumberFromString(typed, HOME[locale]);
  return parsed?.isValid() ? { ok: true, phone: parsed.number } : refuse('phone-invalid');
}

/** An E.164 number as people write it ("+7 916 123-45-67"). */
export function formatPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
