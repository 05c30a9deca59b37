import { PHONE_END } from '#domain/history.ts';
import { plain } from '#domain/plain.ts';

/**
 * Turns typed text into a phone to search for: a whole number (E.164), the last four digits, undefined for no text, else `wrong`. `country` is
 * the company's, for a number without a country code. An extension is not searched for, since many extensions share one number.
 * The library of phone numbers is loaded when it is first needed.
 */
export async function wantedPhone(typed: string, country: string): Promise<string | undefined | 'wrong'> {
  const written = plain(typed).trim();
  const digits = written.replace(/\D/g, '');
  if (written === '') return undefined;
  if (digits.length === PHONE_END) return digits;
  const { parsePhone } = await import('#domain/phone.ts');
  const parsed = parsePhone(typed, country);
  return parsed.ok ? parsed.phone : 'wrong';
}
