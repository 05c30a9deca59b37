/** The widget's memory in this browser, for one company. */
export type Storage = {
  get: (key: string) => string | null;
  set: (key: string, value: string) => void;
  remove: (key: string) => void;
  /** The keys that begin so, sorted. */
  keys: (start: string) => string[];
};

/** localStorage under the company's own names; where it is full, memory that lasts as long as the page. */
export function openStorage(company: string): Storage {
  const prefix = storagePrefix(company);
  const memory = new Map<string, string>();
  const attempt = <T>(work: (disk: globalThis.Storage) => T, otherwise: T): T => {
    try {
      return work(localStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((disk) => disk.getItem(prefix + key), null),
    set: (key, value) => {
      if (attempt((disk) => (disk.setItem(prefix + key, value), true), false)) memory.delete(key);
      else memory.set(key, value);
    },
    remove: (key) => {
      memory.delete(key);
      attempt((disk) => disk.removeItem(prefix + key), undefined);
    },
    keys: (start) => {
      const onDisk = attempt((disk) => Array.from({ length: disk.length }, (_, i) => disk.key(i) ?? ''), []);
      const own = onDisk.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...own, ...memory.keys()])].filter((key) => key.startsWith(start)).sort();
    },
  };
}

export const storagePrefix = (company: string) => `rtno:${company}:`;

/** Does the browser forbid this frame any storage, as it may on another site's page? */
export function isStorageForbidden(): boolean {
  try {
    return localStorage === null;
  } catch {
    return true;
  }
}
