import { onRequest } from 'firebase-functions/v2/https';
import type { HttpsFunction, HttpsOptions, Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { parseInput } from '../domain/contract/fields.ts';
import { Id } from '../domain/contract/text.ts';
import { refuse } from '../domain/refusal.ts';
import { inTime } from '../in-time.ts';
import { note } from '../log/context.ts';
import { asRequest } from '../log/request.ts';
import { tell } from '../log/tell.ts';
import { allowAnyPage } from './cors.ts';
import { sendRefusal } from './http.ts';

/** A path /companies/{companyId}, or /companies/{companyId}/{what}. */
export type Path = { companyId: string; what: string | undefined };

/**
 * An HTTP function for pages of any origin, with the paths /companies/{companyId} and below. Answers preflights, /health and unknown paths itself. An
 * error in `answer` becomes the refusal `internal`, which tells the caller nothing of the cause.
 */
export function openDoor(
  name: string,
  options: HttpsOptions,
  answer: (request: Request, response: Response, path: Path) => Promise<void>,
): HttpsFunction {
  return onRequest({ cors: false, ...options }, async (request, response) => {
    if (allowAnyPage(request, response)) return;
    const path = readPath(request, name);
    if (path === 'health') return void response.json({ ok: true });
    if (path === null) return sendRefusal(request, response, refuse('unknown-path'));
    await asRequest(name, async ({ requestId }) => {
      note({ companyId: path.companyId });
      response.setHeader('X-Request-Id', requestId);
      try {
        await inTime(answer(request, response, path));
      } catch (error) {
        tell('request failed', {}, error);
        note({ outcome: 'internal' });
        if (response.headersSent) response.end();
        else sendRefusal(request, response, refuse('internal'));
      }
    });
  });
}

function readPath(request: Request, name: string): Path | 'health' | null {
  const parts = request.path.split('/').filter(Boolean);
  // Behind a load balancer (FUNCTIONS_URL) the path begins with the function's name, at the function's own address it does not.
  if (parts[0] === name) parts.shift();
  const [collection, companyId, what, more] = parts;
  if (collection === 'health' && companyId === undefined) return 'health';
  if (collection !== 'companies' || more !== undefined || !parseInput(Id, companyId).ok) return null;
  return { companyId: companyId!, what };
}
