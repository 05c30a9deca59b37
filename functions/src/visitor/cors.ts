import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { answerPreflight } from '../preflight.ts';

const METHODS = 'GET, POST';

/**
 * Allows requests from pages of any origin. This is safe since the credentials are a header that only our widget sets, never a cookie. The `cors` option
 * is not used: it lets no browser remember the preflight's answer, so that each message would take two requests.
 * When the request is a preflight, answers it and returns true.
 */
export function allowAnyPage(request: Request, response: Response): boolean {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (request.method !== 'OPTIONS') return false;
  answerPreflight(response, METHODS, 'Authorization, Content-Type, Last-Event-ID');
  return true;
}
