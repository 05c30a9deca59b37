import type { Kept } from '../shared/port.ts';
import type { Memory } from '../shared/memory.ts';
import { safeMemory } from '../shared/memory.ts';

/** No storage of the browser's. */
const none = () => {
  throw new Error('Lent storage only');
};

/**
 * A memory that the company's page keeps for a frame that may keep nothing itself. Only what was written in this very page's frames is ever
 * handed to it: the storage that other sites' frames may use is not read here.
 */
export function lentStorage(keep: (key: string, value: string | null) => void) {
  const memory = safeMemory(none);
  const storage: Memory = {
    ...memory,
    setItem: (key, value) => {
      memory.setItem(key, value);
      keep(key, value);
    },
    removeItem: (key) => {
      if (memory.getItem(key) !== null) keep(key, null);
      memory.removeItem(key);
    },
  };
  return {
    storage,
    /** Takes in what the page has kept: all of it, or what another tab has changed. Returns the keys that are new here. */
    takeIn(kept: Kept): string[] {
      const changed = Object.keys(kept).filter((key) => kept[key] !== memory.getItem(key));
      for (const key of changed) {
        const value = kept[key];
        if (typeof value === 'string') memory.setItem(key, value);
        else memory.removeItem(key);
      }
      return changed;
    },
  };
}
