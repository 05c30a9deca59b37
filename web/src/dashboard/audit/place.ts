import type { AuditRow } from '#domain/audit-query.ts';

/**
 * Where a command came from, as far as hashes of networks tell: from where the reader is, from the same place as that person's command before, from another one, or it is the
 * first of that person that is known.
 */
export type Place = 'here' | 'same' | 'other' | 'first' | 'unknown';

/** The places of entries, the newest first, by their ids. */
export function placesOf(
  rows: readonly Pick<AuditRow, 'id' | 'by' | 'from'>[],
  here: string | null,
): ReadonlyMap<string, Place> {
  const last = new Map<string, string>();
  const places = new Map<string, Place>();
  for (const { id, by, from } of rows.toReversed()) {
    const before = last.get(by);
    if (from !== null) last.set(by, from);
    places.set(
      id,
      from === null
        ? 'unknown'
        : from === here
          ? 'here'
          : before === undefined
            ? 'first'
            : before === from
              ? 'same'
              : 'other',
    );
  }
  return places;
}

/** The end of a hash by which people tell places apart. */
export const codeOf = (from: string | null): string => from?.slice(0, 4) ?? '';
