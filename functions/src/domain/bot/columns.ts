/** The kinds of numbers that a saved model holds, by their names in its head. */
export const KINDS = { i8: Int8Array, u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
export type Kind = keyof typeof KINDS;
/** A column of a saved model; `length` counts numbers. */
export type Column = { name: string; kind: Kind; length: number };
export type Numbers = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array;
export type Columns = Readonly<Record<string, Numbers>>;

/** A table of classes by key, as three columns. */
export function tableColumns(name: string, table: ReadonlyMap<number, readonly number[]>): Columns {
  return {
    [`${name}Keys`]: Uint32Array.from(table.keys()),
    [`${name}Counts`]: Uint16Array.from(table.values(), ({ length }) => length),
    [name]: Uint16Array.from([...table.values()].flat()),
  };
}

/** The table of `tableColumns`. */
export function tableOf(name: string, columns: Columns): ReadonlyMap<number, readonly number[]> {
  const starts = startsOf(columns[`${name}Counts`]!);
  const labels = Array.from(columns[name]!);
  return new Map(Array.from(columns[`${name}Keys`]!, (key, at) => [key, labels.slice(starts[at], starts[at + 1])]));
}

/** Where each of several consecutive runs begins, from their lengths; one more number tells where the last run ends. */
export function startsOf(counts: Numbers): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    starts[at + 1] = starts[at]! + count;
  });
  return starts;
}

/** The name that a saved model uses for this kind of numbers. */
export function kindOf(numbers: Numbers): Kind {
  for (const kind of ['i8', 'u8', 'u16', 'u32', 'f32'] as const) if (numbers instanceof KINDS[kind]) return kind;
  throw new Error('A column of numbers of an unknown kind');
}

/** A size in bytes, rounded up to a multiple of four. */
export const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;
