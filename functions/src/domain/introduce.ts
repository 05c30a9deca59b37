import { raised } from './form.ts';
import { parsePhone } from './phone.ts';
import type { Refused } from './refusal.ts';
import type { Visitor } from './visitor.ts';

/** What a client gives of themselves: a phone as they typed it, an e-mail, or both; a name may be left empty. */
export type Introduction = { phone?: string | undefined; email?: string | undefined; name: string };

/**
 * Sets the phone and the e-mail by which the client is reached, and their name; what is left out or empty keeps what was known. `country` is that of the company, for a phone
 * without a country code. Refuses `phone-invalid`.
 */
export function introduce(
  visitor: Visitor,
  { phone, email, name }: Introduction,
  country: string,
): { ok: true; visitor: Visitor } | Refused {
  const parsed = phone === undefined ? null : parsePhone(phone, country);
  if (parsed !== null && !parsed.ok) return parsed;
  const introduced = {
    ...visitor,
    ...(parsed === null ? {} : { phone: parsed.phone, extension: parsed.extension }),
    ...(email === undefined ? {} : { email }),
    name: name || visitor.name,
  };
  return { ok: true, visitor: raised('visitor', visitor, introduced) };
}
