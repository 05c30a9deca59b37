import type { Ms } from '../domain/time.ts';
import { SECOND } from '../domain/time.ts';

/** How long a `Retry-After` header asks to wait: it holds seconds or a date. Null for a missing header and for anything else in it. */
export function retryAfter(header: string | null, now: Ms): Ms | null {
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * SECOND;
  // Date.parse takes almost any text with a number for a date; the header's dates begin with a day of the week.
  const at = /^[A-Z][a-z]{2},/.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
