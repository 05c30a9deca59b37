import { PHONE_END } from '#domain/history.ts';
import { plain } from '#domain/plain.ts';

/**
 * What somebody looks for who has typed this: a whole number in E.164 form, the last four digits, nothing, or something that is neither. `country` is
 * the company's for a number that names none; an extension is not looked for, since many have one number. The
 * library of phone numbers is loaded when it is first needed.
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
