import type { On } from './contract/desk/row.ts';
import { same } from './same.ts';
import type { Ms } from './time.ts';

/** The fields of a thing at one moment, as the audit tells them. */
export type Told = Readonly<Record<string, unknown>>;

/** What the audit entry of a command tells besides the fields of its thing. */
export type Tells = { before?: Told; after?: Told };

/**
 * One command that has changed something, kept for ever: who gave it, which command, and on what. `before` and `after` hold the fields that differ.
 * They hold null where there is nothing to tell: for what was not there yet, what is gone, and what would be the words of a person. `from` is the
 * network that the command came from, as a hash that differs for each company; null where it is unknown. With it an admin sees whether two commands
 * came from one place, and nobody keeps an address.
 */
export type AuditEntry = {
  at: Ms;
  by: string;
  /** A command of the staff, of today or of an earlier version. */
  command: string;
  about: { what: On; id: string };
  before: Told | null;
  after: Told | null;
  from: string | null;
  /** Of `undo`: the entry whose change was undone. */
  undoes?: string;
};

/**
 * Things whose own fields would not do in the audit. Settings are told one by one. Of phrasings only the number is told, since they may be the words
 * of clients.
 */
const TOLD_AS: Partial<Record<On, (thing: Told) => Told>> = {
  company: ({ name, settings }) => ({ name, ...(settings as Told) }),
  entry: ({ phrasings, translations, ...entry }) => ({
    ...entry,
    phrasings: countOf(phrasings),
    ...inWords(translations),
  }),
};

const countOf = (phrasings: unknown) => (phrasings as readonly string[]).length;

/** The words in further languages as one text, which has the number of the phrasings only. */
function inWords(translations: unknown): Told {
  const all = Object.entries((translations ?? {}) as Readonly<Record<string, Told>>);
  if (all.length === 0) return {};
  const texts = all.map(([of, { title, answer, phrasings }]) => `${of} (${countOf(phrasings)}): ${title}. ${answer}`);
  return { translations: texts.join('\n') };
}

/**
 * What an audit entry says of the change of a thing: those of the named fields that differ, and what the command tells besides. `was` is null when
 * the thing was created, `is` is null when it was removed.
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

/** A thing with its fields as the audit tells them. */
export function tellingOf(on: On, thing: object): Told {
  const fields: Told = { ...thing };
  return TOLD_AS[on]?.(fields) ?? fields;
}
