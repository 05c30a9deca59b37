// The library's largest tables: with the smaller ones a number that lacks a digit can be valid.
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { withExtension } from './extension.ts';
import type { Locale } from './locale.ts';
import { plain } from './plain.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';

/** A number in E.164 form ("+79161234567"), and its extension, digits as they were written. */
export type Phone = { phone: string; extension: string | null };

/** Every country that has phone numbers, as ISO 3166-1 codes. */
export const COUNTRIES: readonly string[] = getCountries();

export const isCountry = (country: string): boolean => isSupportedCountry(country);

/** Has a number the calling code of this country? Some countries share one. */
export function isOf(phone: string, country: string): boolean {
  return isSupportedCountry(country) && phone.startsWith(`+${getCountryCallingCode(country)}`);
}

/** The words for an extension, most of which the library does not know. */
export const EXTENSION_WORDS = 'доб(?:ав(?:очный)?)?|внутр(?:енний)?|вн|доп|ext(?:ension|n)?';
const EXTENSION = new RegExp(
  String.raw`[\s,;.(-]*(?<!\p{L})(?:${EXTENSION_WORDS})\.?\s*(?:номер|number|no\.?)?\s*[:№#=]?\s*(\d{1,8})\s*\)?\s*$`,
  'iu',
);

/**
 * Parses a phone as people write it, in digits of any script, with or without a country code. A number without a country code is taken as one of `country`
 * (ISO 3166-1, a setting of the company). Refuses `phone-invalid`.
 */
export function parsePhone(typed: string, country: string): ({ ok: true } & Phone) | Refused {
  const written = plain(typed);
  const extension = written.match(EXTENSION)?.[1];
  const number = extension === undefined ? written : written.replace(EXTENSION, '');
  for (const reading of readings(number.trim())) {
    const found = valid(reading, country);
    if (found !== null) return { ok: true, phone: found.number, extension: extension ?? found.ext ?? null };
  }
  return refuse('phone-invalid');
}

/** The ways to read a number. Its plus may be missing or written as 00, and people also write a plus before the long-distance 8. */
function readings(number: string): string[] {
  const digits = number.replace(/[^\d]/g, '');
  if (number.startsWith('+')) return [number, number.slice(1)];
  if (/[^\d\s()+.-]/.test(number) || digits.length < 11) return [number];
  return [number, `+${digits.replace(/^00/, '')}`];
}

function valid(number: string, country: string): PhoneNumber | null {
  const home = isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(number, home);
  return parsed?.isValid() ? parsed : null;
}

/** A number in E.164 form as people read it ("+7 495 123 45 67"). */
export const writtenPhone = (phone: string): string =>
  parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;

/** A phone as people read it ("+7 495 123 45 67 доб. 12"). `parsePhone` can parse the result again. */
export const formatPhone = (phone: string, extension: string | null | undefined, locale: Locale): string =>
  withExtension(writtenPhone(phone), extension, locale);
