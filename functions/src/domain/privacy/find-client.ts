import { parsePhone } from '../phone.ts';
import { keysOf } from '../words/scan.ts';

/** What somebody has typed to find a client, in every way in which it can be understood. Null where it cannot be understood so. */
export type ClientQuery = {
  number: number | null;
  phone: string | null;
  email: string | null;
  /** The forms in which a name may have been written. */
  names: readonly string[];
  /** The words by which closed chats are found that mention it, for an e-mail or a phone that was only said in a chat. */
  words: readonly string[];
};

const EMAIL = /^\S{1,64}@\S{1,190}$/;
const NUMBER = /^(?:клиент|client)?\s*[#№]?\s*(\d{6})$/iu;

export function clientQuery(typed: string, country: string): ClientQuery {
  const text = typed.trim();
  const number = text.match(NUMBER)?.[1];
  const parsed = parsePhone(text, country);
  const phone = parsed.ok ? parsed.phone : null;
  const email = EMAIL.test(text) ? text.toLowerCase() : null;
  const isName = number === undefined && phone === null && email === null && /\p{L}/u.test(text);
  return {
    number: number === undefined ? null : Number(number),
    phone,
    email,
    names: isName ? formsOf(text) : [],
    words: phone !== null || email !== null ? [...keysOf(text)].slice(0, MOST_WORDS) : [],
  };
}
const MOST_WORDS = 8;

/** As typed, in capitals at the beginnings, in small letters, and in capitals. */
function formsOf(name: string): readonly string[] {
  const small = name.toLowerCase();
  const capital = small.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([name, capital, small, name.toUpperCase()])];
}

/** Does the line hold the e-mail, or a phone with these digits? */
export function mentions(line: string, { email, phone }: Pick<ClientQuery, 'email' | 'phone'>): boolean {
  if (email !== null && line.toLowerCase().includes(email)) return true;
  return phone !== null && line.replace(/\D/g, '').includes(phone.slice(-10));
}
