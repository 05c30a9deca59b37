import type { Versioned } from '../form.ts';
import { versionOf } from '../form.ts';

/** Is it still as the sample brought it? What somebody has changed is theirs, and stays when the sample is removed. */
export const isUntouched = (thing: Versioned): boolean => versionOf(thing) === 0;
