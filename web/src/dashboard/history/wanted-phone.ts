import { PHONE_END } from '#domain/history.ts';
import type { Locale } from '#domain/locale.ts';

/**
 * What somebody looks for who has typed this: a whole number in E.164 form, the last four digits, nothing, or something that is neither. The
 * library of phone numbers is loaded when it is first needed.
 */
export async function wantedPhone(typed: string, home: Locale): Promise<string | undefined | 'wrong'> {
  const digits = typed.replace(/\D/g, '');
  if (typed.trim() === '') return undefined;
  if (digits.length === PHONE_END) return digits;
  const { parsePhone } = await import('#domain/phone.ts');
  const parsed = parsePhone(typed, home);
  return parsed.ok ? parsed.phone : 'wrong';
}
