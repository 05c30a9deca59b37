import type { Kept } from '../embed/port.ts';
import type { Storage } from './storage.ts';

/**
 * A memory that the company's page keeps for a frame that may keep nothing itself. Only what was written in this very page's frames is ever
 * handed to it: the storage that other sites' frames may use is not read here.
 */
export function lentStorage(keep: (key: string, value: string | null) => void) {
  let memory = new Map<string, string>();
  const storage: Storage = {
    get: (key) => memory.get(key) ?? null,
    set: (key, value) => {
      memory.set(key, value);
      keep(key, value);
    },
    remove: (key) => {
      if (memory.delete(key)) keep(key, null);
    },
    keys: (start) => [...memory.keys()].filter((key) => key.startsWith(start)).sort(),
  };
  return {
    storage,
    /** Takes in all that the page has kept. Returns the keys that have changed. */
    takeIn(kept: Kept): string[] {
      const before = memory;
      memory = new Map(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
      return [...new Set([...before.keys(), ...memory.keys()])].filter((key) => before.get(key) !== memory.get(key));
    },
  };
}
