import { raised } from './form.ts';
import { parsePhone } from './phone.ts';
import type { Refused } from './refusal.ts';
import type { Visitor } from './visitor.ts';

/** What a client gives of themselves, as they typed it; a name may be left empty. */
export type Introduction = { phone: string; name: string };

/**
 * Sets the phone by which the client is reached, and their name; an empty name keeps the old one. `country` is that of the company, for a phone
 * without a country code. Refuses `phone-invalid`.
 */
export function introduce(
  visitor: Visitor,
  { phone, name }: Introduction,
  country: string,
): { ok: true; visitor: Visitor } | Refused {
  const parsed = parsePhone(phone, country);
  if (!parsed.ok) return parsed;
  const { phone: number, extension } = parsed;
  const introduced = { ...visitor, phone: number, extension, name: name || visitor.name };
  return { ok: true, visitor: raised('visitor', visitor, introduced) };
}
