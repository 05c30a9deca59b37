import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { answerPreflight } from '../preflight.ts';

const METHODS = 'GET, POST';

/**
 * Opens the door to pages anywhere: the credentials are a header that only our widget knows, never a cookie. Our own lines rather than the
 * `cors` option, since that one lets no browser remember its answer, and then each message takes two requests. Answers a preflight and
 * returns true.
 */
export function allowAnyPage(request: Request, response: Response): boolean {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (request.method !== 'OPTIONS') return false;
  answerPreflight(response, METHODS, 'Authorization, Content-Type, Last-Event-ID');
  return true;
}
