import type { Kept } from '../shared/port.ts';
import type { Memory } from '../shared/memory.ts';
import { safeMemory } from '../shared/memory.ts';

/** A store that always fails, so that values stay in memory. */
const none = () => {
  throw new Error('Lent storage only');
};

/**
 * A memory that the company's page keeps for a frame that may store nothing itself. The page gets only values that this page's own frames have written. The
 * browser's storage, which frames on other sites may use, is not read here.
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
    /** Takes in the values that the page has stored: all of them, or those that another tab has changed. Returns the keys that have changed here. */
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
