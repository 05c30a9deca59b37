import { same } from '#domain/same.ts';

/**
 * The result of merging one field that two people have changed. `conflict`: the person must choose; until then `value` keeps their own side. `theirs`:
 * the value if they choose the other side; their changes that are not in conflict stay in it.
 */
export type Joined<V> = { value: V; theirs: V; conflict: boolean };

/** Merges the two sides of a field; `base` is the value that both started from. */
export type Join<V> = (base: V, mine: V, theirs: V) => Joined<V>;

/** How each field of a form is merged; a field that is not named is merged as a whole. */
export type Joins<T> = { [K in keyof T]?: Join<T[K]> };

/** The merged form; `theirs` holds the other side of each conflict. */
export type Merged<T> = { values: T; theirs: Partial<T>; conflicts: readonly (keyof T)[] };

/** Merges two versions of a form. A field that one side has changed is taken from that side; a field that both have changed differently is a conflict. */
export function merge<T extends object>(base: T, mine: T, theirs: T, joins: Joins<T> = {}): Merged<T> {
  const values = { ...mine };
  const others: Partial<T> = {};
  const conflicts: (keyof T)[] = [];
  for (const field of Object.keys(mine) as (keyof T)[]) {
    const join: Join<T[keyof T]> = joins[field] ?? whole;
    const joined = join(base[field], mine[field], theirs[field]);
    values[field] = joined.value;
    if (!joined.conflict) continue;
    conflicts.push(field);
    others[field] = joined.theirs;
  }
  return { values, theirs: others, conflicts };
}

/** Merges a value as a whole: the side that has changed it wins. Two different changes are a conflict. */
export function whole<V>(base: V, mine: V, theirs: V): Joined<V> {
  if (same(mine, base)) return { value: theirs, theirs, conflict: false };
  const conflict = !same(theirs, base) && !same(theirs, mine);
  return { value: mine, theirs: conflict ? theirs : mine, conflict };
}

/** Merges a set of texts, in the person's own order: all that either side has added, without what either side has removed. */
export function asSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Joined<string[]> {
  const kept = mine.filter((one) => theirs.includes(one) || !base.includes(one));
  const added = theirs.filter((one) => !base.includes(one) && !mine.includes(one));
  const value = [...kept, ...added];
  return { value, theirs: value, conflict: false };
}

/** Merges items by their ids. An item that both sides have changed, or that one has changed and the other removed, is a conflict. */
export function asItems<I extends { id: string }>(
  base: readonly I[],
  mine: readonly I[],
  theirs: readonly I[],
): Joined<I[]> {
  const find = (items: readonly I[], id: string) => items.find((item) => item.id === id);
  const ids = new Set([...mine, ...theirs].map(({ id }) => id));
  const joined = [...ids].map((id) => whole(find(base, id), find(mine, id), find(theirs, id)));
  const isThere = (item: I | undefined) => item !== undefined;
  return {
    value: joined.map(({ value }) => value).filter(isThere),
    theirs: joined.map((one) => one.theirs).filter(isThere),
    conflict: joined.some(({ conflict }) => conflict),
  };
}
