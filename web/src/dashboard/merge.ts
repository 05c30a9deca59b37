import { same } from '#domain/same.ts';

/** What becomes of one field that two people have changed. `conflict`: a person must choose, and until then their own value stands. */
export type Joined<V> = { value: V; conflict: boolean };

/** Brings the two sides of a field together; `base` is what both began on. */
export type Join<V> = (base: V, mine: V, theirs: V) => Joined<V>;

/** How each field of a form is brought together; one that is not named is taken whole. */
export type Joins<T> = { [K in keyof T]?: Join<T[K]> };

export type Merged<T> = { values: T; conflicts: readonly (keyof T)[] };

/** Brings two versions of a form together: a field that one side has changed is taken from it, one that both have changed differently is a conflict. */
export function merge<T extends object>(base: T, mine: T, theirs: T, joins: Joins<T> = {}): Merged<T> {
  const values = { ...mine };
  const conflicts: (keyof T)[] = [];
  for (const field of Object.keys(mine) as (keyof T)[]) {
    const join: Join<T[keyof T]> = joins[field] ?? whole;
    const joined = join(base[field], mine[field], theirs[field]);
    values[field] = joined.value;
    if (joined.conflict) conflicts.push(field);
  }
  return { values, conflicts };
}

/** A value that is one thing: who has changed it, has it. */
export function whole<V>(base: V, mine: V, theirs: V): Joined<V> {
  if (same(mine, base)) return { value: theirs, conflict: false };
  return { value: mine, conflict: !same(theirs, base) && !same(theirs, mine) };
}

/** A set of texts in one's own order: what either has added is there, what either has removed is not. */
export function asSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Joined<string[]> {
  const kept = mine.filter((one) => theirs.includes(one) || !base.includes(one));
  const added = theirs.filter((one) => !base.includes(one) && !mine.includes(one));
  return { value: [...kept, ...added], conflict: false };
}

/** Items with ids, each a thing of its own. One that both have changed, or that one has changed and the other removed, is a conflict. */
export function asItems<I extends { id: string }>(
  base: readonly I[],
  mine: readonly I[],
  theirs: readonly I[],
): Joined<I[]> {
  const find = (items: readonly I[], id: string) => items.find((item) => item.id === id);
  const ids = new Set([...mine, ...theirs].map(({ id }) => id));
  const joined = [...ids].map((id) => whole(find(base, id), find(mine, id), find(theirs, id)));
  return {
    value: joined.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflict: joined.some(({ conflict }) => conflict),
  };
}
