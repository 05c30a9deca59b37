import { same } from '#domain/same.ts';

/**
 * What becomes of one field that two people have changed. `conflict`: a person must choose, and until then their own value stands; `theirs` is
 * what they have when they choose the other side, which takes nothing from them that was not in question.
 */
export type Joined<V> = { value: V; theirs: V; conflict: boolean };

/** Brings the two sides of a field together; `base` is what both began on. */
export type Join<V> = (base: V, mine: V, theirs: V) => Joined<V>;

/** How each field of a form is brought together; one that is not named is taken whole. */
export type Joins<T> = { [K in keyof T]?: Join<T[K]> };

/** `theirs` holds the other side of each conflict. */
export type Merged<T> = { values: T; theirs: Partial<T>; conflicts: readonly (keyof T)[] };

/** Brings two versions of a form together: a field that one side has changed is taken from it, one that both have changed differently is a conflict. */
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

/** A value that is one thing: who has changed it, has it. */
export function whole<V>(base: V, mine: V, theirs: V): Joined<V> {
  if (same(mine, base)) return { value: theirs, theirs, conflict: false };
  const conflict = !same(theirs, base) && !same(theirs, mine);
  return { value: mine, theirs: conflict ? theirs : mine, conflict };
}

/** A set of texts in one's own order: what either has added is there, what either has removed is not. */
export function asSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Joined<string[]> {
  const kept = mine.filter((one) => theirs.includes(one) || !base.includes(one));
  const added = theirs.filter((one) => !base.includes(one) && !mine.includes(one));
  const value = [...kept, ...added];
  return { value, theirs: value, conflict: false };
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
  const isThere = (item: I | undefined) => item !== undefined;
  return {
    value: joined.map(({ value }) => value).filter(isThere),
    theirs: joined.map((one) => one.theirs).filter(isThere),
    conflict: joined.some(({ conflict }) => conflict),
  };
}
