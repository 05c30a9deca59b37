import type { Role } from '#domain/role.ts';

/** Somebody who is to be invited. `maxChats` null: the company's usual limit. */
export type Wish = { email: string; role: Role; maxChats: number | null };

/** A part of a list that cannot be invited as it stands, and why: no address, an unknown role, no limit, or an address that stands above already. */
export type Unread = { text: string; why: 'email' | 'role' | 'limit' | 'twice' };

export type Listed = { wishes: readonly Wish[]; unread: readonly Unread[] };

/** What looks like an address. The contract looks more closely before anything is sent. */
const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;

/**
 * The addresses of a list as people write or paste it: with commas, semicolons, spaces, tabs and lines, as "Name <address>" of mail programs, also with a comma in the name, with
 * "mailto:", and with an address twice. All get the same role and limit.
 */
export function readAddresses(text: string, { role, maxChats }: Omit<Wish, 'email'>): Listed {
  const found = text
    .split(/[\n\r]+/)
    .flatMap((line) => piecesOf(line))
    .map((email) => ({ email, role, maxChats }));
  return onlyOnce(found);
}

/** Sorts what was read: an address counts once, and what is none is told. */
export function onlyOnce(found: readonly (Wish | Unread)[]): Listed {
  const wishes: Wish[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  for (const one of found) {
    if ('why' in one) unread.push(one);
    else if (!ADDRESS.test(one.email)) unread.push({ text: one.email, why: 'email' });
    else if (seen.has(one.email)) unread.push({ text: one.email, why: 'twice' });
    else {
      seen.add(one.email);
      wishes.push(one);
    }
  }
  return { wishes, unread };
}

/** An address in the one form in which addresses are compared, without what people and programs write around it. */
export const bareAddress = (text: string): string =>
  text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[<('"«]+|[>)'"».]+$/g, '')
    .toLowerCase();

function piecesOf(line: string): readonly string[] {
  const pieces = line.replace(/"[^"]*"(?=\s*<)/g, '').split(/[,;\t]/);
  return pieces.flatMap((piece, i) => {
    const inside = [...piece.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => bareAddress(address));
    if (inside.length > 0) return inside;
    const words = piece.split(/\s+/).filter(Boolean);
    const addresses = words.filter((word) => word.includes('@')).map(bareAddress);
    if (addresses.length > 0) return addresses;
    // "Петров, Олег <oleg@…>": what stands before the comma is the rest of the name.
    const isName = pieces.slice(i + 1).some((next) => next.includes('<'));
    return words.length === 0 || isName ? [] : [piece.trim()];
  });
}
