import type { Memory } from '../shared/memory.ts';
import { safeMemory } from '../shared/memory.ts';

/** The widget's memory in this browser: localStorage, with keys that belong to this company. */
export const openStorage = (company: string): Memory => safeMemory(() => localStorage, storagePrefix(company));

export const storagePrefix = (company: string) => `rtno:${company}:`;

/** Does the browser forbid this frame any storage, as it may on another site's page? */
export function isStorageForbidden(): boolean {
  try {
    return localStorage === null;
  } catch {
    return true;
  }
}
