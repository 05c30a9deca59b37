import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import type * as v from 'valibot';
import type { FieldProblems } from '../domain/contract/fields.ts';
import { parseNewer } from '../domain/contract/newer.ts';
import type { PublicRefusal } from '../domain/contract/visitor.ts';
import { isTooLong } from '../body-limit.ts';
import type { Locale } from '../domain/locale.ts';
import { LOCALES } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';
import { HTTP_STATUS, REFUSAL_CODES, refuse } from '../domain/refusal.ts';
import { refusalText } from '../domain/refusal-text.ts';
import { note } from '../log/context.ts';

/** The language for the texts of refusals: the first language of Accept-Language that the product has. */
export function localeOf(request: Request): Locale {
  const wanted = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === wanted) ?? 'ru';
}

/** Sends a refusal with its HTTP status and the body of the contract. */
export function sendRefusal(
  request: Request,
  response: Response,
  { reason, now }: Refused,
  { problems, status }: { problems?: FieldProblems; status?: number } = {},
): void {
  note({ outcome: reason });
  const body: PublicRefusal = {
    error: {
      reason,
      text: refusalText(reason, localeOf(request)),
      ...(now ? { now } : {}),
      ...(problems ? { problems } : {}),
    },
  };
  const wait = now?.['retryMs'];
  if (typeof wait === 'number') response.setHeader('Retry-After', Math.ceil(wait / 1000));
  response.setHeader('Cache-Control', 'no-store');
  response.status(status ?? HTTP_STATUS[REFUSAL_CODES[reason]]).json(body);
}

/** Refuses a path that exists, but not for this method (RFC 9110, 15.5.6). */
export function sendWrongMethod(request: Request, response: Response, allowed: string): void {
  response.setHeader('Allow', allowed);
  sendRefusal(request, response, refuse('unknown-path'), { status: 405 });
}

/**
 * The parsed body; null after an invalid one has been refused with the names of its wrong fields. Text of the type application/json that is not JSON
 * never comes here: the platform's own parser, which runs before any function, answers it with 400. A body that is too long has not been read at all
 * (body-limit.ts).
 */
export function readBody<S extends v.GenericSchema>(
  request: Request,
  response: Response,
  schema: S,
): v.InferOutput<S> | null {
  const parsed = isTooLong(request)
    ? { ok: false as const, problems: { body: 'too-long' } }
    : !request.is('application/json')
      ? { ok: false as const, problems: { body: 'not-json' } }
      : parseNewer(schema, request.body, request.query['unknown']);
  if (parsed.ok) return parsed.value;
  sendRefusal(request, response, refuse('bad-input'), { problems: parsed.problems });
  return null;
}
