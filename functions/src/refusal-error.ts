import * as logger from 'firebase-functions/logger';
import { HttpsError } from 'firebase-functions/v2/https';
import type { FieldProblems } from './domain/contract/fields.ts';
import type { Locale } from './domain/locale.ts';
import { LOCALES } from './domain/locale.ts';
import type { Refused } from './domain/refusal.ts';
import { REFUSAL_CODES } from './domain/refusal.ts';
import { refusalWords } from './domain/refusal-now.ts';

/**
 * A refusal as the error of a callable: the canonical code, a text in the caller's language that also says what holds now, and in `details` the stable
 * reason and the same facts for programs. `ownerName` is the name of the operator who has the chat now, as far as the caller may know it.
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

/**
 * Runs the work of a callable function. A refusal is passed on. Any other error becomes the refusal `internal`, which tells the caller nothing of the
 * cause; the log gets the error's stack.
 */
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

/** The caller's language, also when the rest of the input is invalid. */
function localeOf(data: unknown): Locale {
  const given = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : null;
  return LOCALES.find((locale) => locale === given) ?? 'ru';
}
