import { MOST_INVITED } from '#domain/invite-check.ts';
import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import type { Listed, Unread, Wish } from './address-list.ts';
import { bareAddress, onlyOnce } from './address-list.ts';

/** The largest file that is read, in bytes: more than a thousand lines need. */
const LARGEST = 2_000_000;

/** Why a file is not read: too large, no table at all, without a column of addresses, or with too many rows. */
export type FileProblem = 'large' | 'none' | 'columns' | 'rows';

/** How the columns are called; whatever else stands in the file is left alone. */
const COLUMNS = {
  email: ['address', 'email', 'e-mail', 'mail', 'адрес', 'почта', 'электронная почта', 'эл. почта', 'e-mail address'],
  role: ['role', 'роль'],
  limit: ['limit', 'chat limit', 'max chats', 'лимит', 'лимит чатов', 'предел'],
} as const;
type Column = keyof typeof COLUMNS;

const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  operator: ['operator', 'оператор'],
  supervisor: ['supervisor', 'супервайзер', 'старший'],
  admin: ['admin', 'administrator', 'админ', 'администратор'],
};

/**
 * The people of a CSV file with the columns address, role and limit, in any order; without names in its first line they are taken in this order. Cells that are empty, and columns
 * that are missing, are as `usual` says.
 */
export async function readPeople(
  file: Blob,
  usual: Omit<Wish, 'email'>,
): Promise<{ ok: true; listed: Listed } | { ok: false; why: FileProblem }> {
  if (file.size > LARGEST) return { ok: false, why: 'large' };
  const text = textOf(await file.arrayBuffer());
  if (text.trim() === '' || text.includes('\u0000')) return { ok: false, why: 'none' };
  const { parse } = (await import('papaparse')).default;
  const rows = parse<string[]>(text, { skipEmptyLines: 'greedy' }).data.map((row) => row.map((cell) => cell.trim()));
  const columns = columnsOf(rows[0] ?? []);
  if (columns === null) return { ok: false, why: 'columns' };
  const people = rows.slice(columns.isNamed ? 1 : 0);
  if (people.length > MOST_INVITED) return { ok: false, why: 'rows' };
  return { ok: true, listed: onlyOnce(people.map((row) => wishOf(row, columns.at, usual))) };
}

/** A file of a Russian spreadsheet is often not in UTF-8. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function columnsOf(
  first: readonly string[],
): { isNamed: boolean; at: Readonly<Partial<Record<Column, number>>> } | null {
  const names = first.map((name) => name.replace('\ufeff', '').toLowerCase());
  const placeOf = (column: Column) => names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  const email = placeOf('email');
  if (email >= 0) {
    const [role, limit] = [placeOf('role'), placeOf('limit')];
    return { isNamed: true, at: { email, ...(role < 0 ? {} : { role }), ...(limit < 0 ? {} : { limit }) } };
  }
  return first[0]?.includes('@') ? { isNamed: false, at: { email: 0, role: 1, limit: 2 } } : null;
}

function wishOf(
  row: readonly string[],
  at: Readonly<Partial<Record<Column, number>>>,
  usual: Omit<Wish, 'email'>,
): Wish | Unread {
  const cell = (column: Column) => (at[column] === undefined ? '' : (row[at[column]] ?? ''));
  const email = bareAddress(cell('email'));
  const typed = cell('role').toLowerCase();
  const role = typed === '' ? usual.role : ROLES.find((one) => ROLE_NAMES[one].includes(typed));
  const limit = cell('limit');
  const maxChats = limit === '' ? usual.maxChats : Number(limit);
  if (role === undefined) return { text: `${email}: ${cell('role')}`, why: 'role' };
  if (maxChats !== null && !(Number.isInteger(maxChats) && maxChats >= 1 && maxChats <= 100))
    return { text: `${email}: ${limit}`, why: 'limit' };
  return { email, role, maxChats };
}
