/** A cache in an instance's memory, by key. */
export type Kept<T> = {
  /** The value kept under the key, or undefined. It then counts as the value used last. */
  get: (key: string) => T | undefined;
  /** Keeps a value that takes `bytes`. Drops the values not used for the longest until all fit. A value larger than the budget is not kept. */
  put: (key: string, value: T, bytes: number) => void;
  drop: (key: string) => void;
};

/** Keeps the values used last, at most `budget` bytes together: an instance serves any number of companies, and its memory is limited. */
export function keepLately<T>(budget: number): Kept<T> {
  // A Map lists its keys in the order in which they were put in.
  const kept = new Map<string, { value: T; bytes: number }>();
  let total = 0;
  const drop = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put(key, value, bytes) {
      drop(key);
      if (bytes > budget) return;
      kept.set(key, { value, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= budget) return;
        drop(oldest);
      }
    },
    drop,
  };
}
