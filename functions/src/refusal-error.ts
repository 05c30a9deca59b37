import { HttpsError } from 'firebase-functions/v2/https';
import type { CallableRequest } from 'firebase-functions/v2/https';
import type { FieldProblems } from './domain/contract/fields.ts';
import type { Locale } from './domain/locale.ts';
import { LOCALES } from './domain/locale.ts';
import type { Refused } from './domain/refusal.ts';
import { REFUSAL_CODES } from './domain/refusal.ts';
import { refusalWords } from './domain/refusal-now.ts';
import { inTime } from './in-time.ts';
import { note } from './log/context.ts';
import { asRequest } from './log/request.ts';
import { tell } from './log/tell.ts';
import { APP_CHECK_KEY } from './params.ts';

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
  note({ outcome: reason });
  return new HttpsError(REFUSAL_CODES[reason], refusalWords(refused, locale, ownerName), {
    reason,
    ...(now ? { now } : {}),
    ...(current ? { current } : {}),
    ...(problems ? { problems } : {}),
  });
}

/**
/**
 * Runs the work of a callable function. Where App Check is on, a call that does not prove to come from our own page is refused `unproven-page` before
 * anything is read. A refusal is passed on. Any other error becomes the refusal `internal`, which tells the caller nothing of the cause but the request's
 * id; the log has the cause under that id.
 */
export function guarded<T>(
  door: string,
  { data, app }: Pick<CallableRequest, 'data' | 'app'>,
  work: (locale: Locale) => Promise<T>,
): Promise<T> {
  const locale = localeOf(data);
  return asRequest(door, async ({ requestId }) => {
    try {
      if (APP_CHECK_KEY.value() !== '' && app === undefined)
        throw refusalError({ ok: false, reason: 'unproven-page' }, locale);
      return await inTime(work(locale));
    } catch (error) {
      if (error instanceof HttpsError) throw error;
      tell('request failed', {}, error);
      throw refusalError({ ok: false, reason: 'internal', now: { requestId } }, locale);
    }
  });
}

/** The caller's language, also when the rest of the input is invalid. */
function localeOf(data: unknown): Locale {
  const given = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : null;
  return LOCALES.find((locale) => locale === given) ?? 'ru';
}
