import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import type { FieldProblems } from '../domain/contract/fields.ts';
import { parseInput } from '../domain/contract/fields.ts';
import type { PublicRefusal } from '../domain/contract/visitor.ts';
import type { Locale } from '../domain/locale.ts';
import { LOCALES } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';
import { HTTP_STATUS, REFUSALS, refusalText } from '../domain/refusal.ts';
import type * as v from 'valibot';

/** The language for the texts of refusals: the first of Accept-Language that we speak. */
export function localeOf(request: Request): Locale {
  const wanted = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === wanted) ?? 'ru';
}

/** Sends a refusal with its HTTP status and the body of the contract. */
export function sendRefusal(request: Request, response: Response, refused: Refused, problems?: FieldProblems): void {
  const { reason, now } = refused;
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
  response.status(HTTP_STATUS[REFUSALS[reason].code]).json(body);
}

/** The parsed body, or null once a bad one has been refused with the names of its wrong fields. */
export function readBody<S extends v.GenericSchema>(
  request: Request,
  response: Response,
  schema: S,
): v.InferOutput<S> | null {
  const parsed = parseInput(schema, request.body);
  if (parsed.ok) return parsed.value;
  sendRefusal(request, response, { ok: false, reason: 'bad-input' }, parsed.problems);
  return null;
}
