/** What a browser remembers between two pages. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
  /** The keys that begin so, in no order. */
  keys: (prefix: string) => readonly string[];
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage; where it is blocked or full, what lives as long as the page, so that nothing typed is lost on the way out. */
export function safeMemory(open: () => Store): Memory {
  const page = new Map<string, string>();
  const attempt = <T>(work: (storage: Store) => T, otherwise: T): T => {
    try {
      return work(open());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (key) => page.get(key) ?? attempt((storage) => storage.getItem(key), null),
    setItem: (key, value) => {
      if (attempt((storage) => (storage.setItem(key, value), true), false)) page.delete(key);
      else page.set(key, value);
    },
    removeItem: (key) => {
      page.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
    keys: (prefix) => {
      const kept = attempt((storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? ''), []);
      return [...new Set([...page.keys(), ...kept])].filter((key) => key.startsWith(prefix));
    },
  };
}
