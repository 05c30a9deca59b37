/** What an instance keeps in memory of what it has loaded, by key. */
export type Kept<T> = {
  /** What is kept under the key, which thereby counts as used last; undefined when it is not, or no longer. */
  get: (key: string) => T | undefined;
  /** Keeps a value that takes `bytes`; what has not been used for the longest goes, until all fit. One that alone is too large is not kept. */
  put: (key: string, value: T, bytes: number) => void;
  drop: (key: string) => void;
};

/** Keeps what was used last, together at most `budget` bytes: an instance serves whichever companies come, and its memory is bounded. */
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
