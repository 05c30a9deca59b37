/** Values that a browser keeps from one page to the next. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
  /** The keys with this beginning, in no order. */
  keys: (start: string) => readonly string[];
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The browser's storage. Where that is blocked or full, values last as long as the page, so that nothing typed is lost. With `prefix`, all keys are stored
 * behind the prefix, and no other keys are seen.
 */
export function safeMemory(open: () => Store, prefix = ''): Memory {
  const page = new Map<string, string>();
  const attempt = <T>(work: (storage: Store) => T, otherwise: T): T => {
    try {
      return work(open());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (key) => page.get(key) ?? attempt((storage) => storage.getItem(prefix + key), null),
    setItem: (key, value) => {
      if (attempt((storage) => (storage.setItem(prefix + key, value), true), false)) page.delete(key);
      else page.set(key, value);
    },
    removeItem: (key) => {
      page.delete(key);
      attempt((storage) => storage.removeItem(prefix + key), undefined);
    },
    keys: (start) => {
      const kept = attempt((storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? ''), []);
      const own = kept.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...page.keys(), ...own])].filter((key) => key.startsWith(start));
    },
  };
}
