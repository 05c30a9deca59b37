import type { On } from './contract/desk/row.ts';
import type { DeskCommand } from './contract/desk.ts';
import { same } from './same.ts';
import type { Ms } from './time.ts';

/** What the audit tells of a thing at one moment, field by field. */
export type Told = Readonly<Record<string, unknown>>;

/** What a command tells besides the fields of its thing. */
export type Tells = { before?: Told; after?: Told };

/**
 * One command that has changed something, for ever: who, what, and on what. `before` and `after` hold the fields that differ, null where there is
 * nothing to tell: what was not there yet, what is gone, what would be somebody's words. `from` is the network that the command came from, as a hash
 * of the company's own, so that an admin sees whether two came from one place and nobody keeps an address; null where it cannot be told.
 */
export type AuditEntry = {
  at: Ms;
  by: string;
  command: DeskCommand;
  about: { what: On; id: string };
  before: Told | null;
  after: Told | null;
  from: string | null;
};

/** How a thing is told where its own fields would not do: settings one by one, and of phrasings only how many, since they may be clients' words. */
const TOLD_AS: Partial<Record<On, (thing: Told) => Told>> = {
  company: ({ name, settings }) => ({ name, ...(settings as Told) }),
  entry: (entry) => ({ ...entry, phrasings: (entry['phrasings'] as readonly string[]).length }),
};

/**
 * What an entry says of a thing's change: of the named fields those that differ, and what the command tells besides. `was` null: it was made; `is`
 * null: it was removed.
 */
export function changeOf(
  on: On,
  fields: readonly string[],
  was: object | null,
  is: object | null,
  besides: Tells = {},
): Pick<AuditEntry, 'before' | 'after'> {
  const before = was && tellingOf(on, was);
  const after = is && tellingOf(on, is);
  const differ = fields.filter((field) => !same(before?.[field], after?.[field]));
  const of = (telling: Told | null, told: Told = {}) => {
    const all = { ...(telling && Object.fromEntries(differ.map((field) => [field, telling[field] ?? null]))), ...told };
    return Object.keys(all).length === 0 ? null : all;
  };
  return { before: of(before, besides.before), after: of(after, besides.after) };
}

function tellingOf(on: On, thing: object): Told {
  const fields: Told = { ...thing };
  return TOLD_AS[on]?.(fields) ?? fields;
}
