import { Timestamp } from 'firebase-admin/firestore';
import type { DocumentData } from 'firebase-admin/firestore';
import { mapFields } from '../domain/document/times.ts';

/** How one kind of document is read and written. Only here a document's type is trusted without a check: no other code writes documents. */
export type Codec<T> = {
  read: (id: string, data: DocumentData) => T;
  write: (value: T) => DocumentData;
  /** The fields whose changes make a new version (domain/form.ts). */
  form?: readonly string[];
  /** A field that each save which changes anything sets to the database's own moment, so that a query finds what has changed since. */
  stamp?: string;
};

const toMs = (value: unknown) => (value instanceof Timestamp ? value.toMillis() : value);
const toTimestamp = (value: unknown) => (typeof value === 'number' ? Timestamp.fromMillis(value) : value);

/**
 * A codec whose fields named in `times` are moments. `idField` is filled from the document's id and not stored.
 * `derive` adds fields that each save computes from the others, so they never differ from them; `read` leaves out those named in `derived`.
 * `stamp`: see Codec; the value does not have it.
 * `older` fills the fields that a document saved by an earlier version of the product lacks. `form` names the fields that people change in forms.
 */
export function codec<T extends object>(
  times: readonly string[],
  more: {
    idField?: keyof T & string;
    derive?: (value: T) => Record<string, unknown>;
    derived?: readonly string[];
    older?: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
    form?: readonly string[];
    stamp?: string;
  } = {},
): Codec<T> {
  return {
    ...(more.form ? { form: more.form } : {}),
    ...(more.stamp ? { stamp: more.stamp } : {}),
    read: (id, data) => {
      const fields = mapFields(data, times, toMs);
      for (const name of [...(more.derived ?? []), more.stamp ?? '']) delete fields[name];
      const whole = more.older?.(fields) ?? fields;
      return { ...whole, ...(more.idField ? { [more.idField]: id } : {}) } as T;
    },
    write: (value) => {
      const fields: Record<string, unknown> = { ...value, ...more.derive?.(value) };
      if (more.idField) delete fields[more.idField];
      return mapFields(fields, times, toTimestamp);
    },
  };
}
