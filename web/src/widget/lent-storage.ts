import type { Kept } from '../embed/port.ts';
import type { Storage } from './storage.ts';

/**
 * A memory that the company's page keeps for a frame that may keep nothing itself. Only what was written in this very page's frames is ever
 * handed to it: the storage that other sites' frames may use is not read here.
 */
export function lentStorage(keep: (key: string, value: string | null) => void) {
  const memory = new Map<string, string>();
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
    /** Takes in what the page has kept: all of it, or what another tab has changed. Returns the keys that are new here. */
    takeIn(kept: Kept): string[] {
      const changed = Object.keys(kept).filter((key) => kept[key] !== (memory.get(key) ?? null));
      for (const key of changed) {
        const value = kept[key];
        if (typeof value === 'string') memory.set(key, value);
        else memory.delete(key);
      }
      return changed;
    },
  };
}
