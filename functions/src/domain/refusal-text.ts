import type { Locale } from './locale.ts';
import type { Refusal } from './refusal-codes.ts';
import { REFUSALS } from './refusal-table.ts';

/** The words for a refusal in the caller's language. */
export const refusalText = (reason: Refusal, locale: Locale): string => REFUSALS[reason][locale];
