import type { Company } from '../domain/company.ts';
import type { Locale } from '../domain/locale.ts';
import { findPhone } from '../domain/phone-in-text.ts';
import { formatPhone } from '../domain/phone.ts';
import type { Visitor } from '../domain/visitor.ts';

/** The phone in a message that the client may want to be kept, formatted for reading; empty when the message has none, or the phone is kept already. */
export function phoneOffer(
  text: string,
  visitor: Pick<Visitor, 'phone' | 'extension'>,
  { settings }: Pick<Company, 'settings'>,
  locale: Locale,
): { phone?: string } {
  const found = findPhone(text, settings.phoneCountry);
  if (found === null) return {};
  const { phone, extension } = found;
  const isKnown = visitor.phone === phone && (extension === null || visitor.extension === extension);
  return isKnown ? {} : { phone: formatPhone(phone, extension, locale) };
}
