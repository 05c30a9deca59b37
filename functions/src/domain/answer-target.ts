import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/**
 * The time within which a company means to answer a waiting client, unless its admin sets another. It has a file of its own, so that no page loads
 * the schema of the settings for it.
 */
export const ANSWER_TARGET: Ms = MINUTE;
