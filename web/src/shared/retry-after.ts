import type { Ms } from '#domain/time.ts';

/** The ms that an answer's Retry-After asks to wait, given in seconds or as a date (RFC 9110, 10.2.3); null without a header that means anything. */
export function retryAfter(header: string | null, now: Ms): Ms | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Only a date has letters; Date.parse would also take "-5" and "1.5" for years and days.
  const date = /^[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
