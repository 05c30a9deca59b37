import type { Response } from 'express';

/**
 * Answers a browser's question whether a page of another origin may make this request (Fetch standard, "CORS preflight"). The browser remembers the answer
 * for two hours, the longest time that Chromium allows. The library's own answer is remembered for five seconds only, so that most messages would take
 * two requests.
 */
export function answerPreflight(response: Response, methods: string, headers: string): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', methods);
  response.setHeader('Access-Control-Allow-Headers', headers);
  response.setHeader('Access-Control-Max-Age', '7200');
  response.status(204).end();
}
