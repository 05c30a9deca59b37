import { logger } from 'firebase-functions';
import { HttpsError } from 'firebase-functions/v2/https';
import type { FieldProblems } from './domain/contract/fields.ts';
import type { Locale } from './domain/locale.ts';
import { LOCALES } from './domain/locale.ts';
import type { Refused } from './domain/refusal.ts';
import { REFUSAL_CODES } from './domain/refusal.ts';
import { refusalWords } from './domain/refusal-now.ts';

/**
 * A refusal as a callable says it: the canonical code, the words in the caller's language with what is so instead, and in `details` the stable
 * reason and the same for programs. `ownerName` is what the caller may call whoever has the chat now.
 */
export function refusalError(
  refused: Refused,
  locale: Locale,
  problems?: FieldProblems,
  ownerName: string | null = null,
): HttpsError {
  const { reason, now, current } = refused;
  return new HttpsError(REFUSAL_CODES[reason], refusalWords(refused, locale, ownerName), {
    reason,
    ...(now ? { now } : {}),
    ...(current ? { current } : {}),
    ...(problems ? { problems } : {}),
  });
}

/** Runs a door for a caller who speaks `locale`: a refusal passes, a bug becomes `internal` without a word of what was inside; the log gets its name and place. */
export async function guarded<T>(door: string, data: unknown, work: (locale: Locale) => Promise<T>): Promise<T> {
  const locale = localeOf(data);
  try {
    return await work(locale);
  } catch (error) {
    if (error instanceof HttpsError) throw error;
    logger.error(`${door} failed`, { error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' });
    throw refusalError({ ok: false, reason: 'internal' }, locale);
  }
}

/** The caller's language also where the rest of the call is bad. */
function localeOf(data: unknown): Locale {
  const given = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : null;
  return LOCALES.find((locale) => locale === given) ?? 'ru';
}
