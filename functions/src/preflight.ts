import type { Response } from 'express';

/**
 * Answers a browser's question whether a page of another origin may ask this (Fetch standard, "CORS preflight"), so that it remembers the answer for two
 * hours, the longest that Chromium keeps it. The library's own answer is remembered for five seconds: then each message takes two requests.
 */
export function answerPreflight(response: Response, methods: string, headers: string): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', methods);
  response.setHeader('Access-Control-Allow-Headers', headers);
  response.setHeader('Access-Control-Max-Age', '7200');
  response.status(204).end();
}
