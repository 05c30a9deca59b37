import { logger } from 'firebase-functions';
import { onRequest } from 'firebase-functions/v2/https';
import { LLM_KEY } from '../params.ts';
import { refuse } from '../domain/refusal.ts';
import { allowAnyPage } from './cors.ts';
import { sendRefusal } from './http.ts';
import { route } from './routes.ts';

/** The door of the widget: REST and server-sent events (contract/visitor.ts). */
export const visitor = onRequest(
  { cors: false, concurrency: 250, timeoutSeconds: 300, secrets: [LLM_KEY] },
  async (request, response) => {
    if (allowAnyPage(request, response)) return;
    try {
      await route(request, response);
    } catch (error) {
      logger.error('visitor failed', { error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' });
      if (response.headersSent) response.end();
      else sendRefusal(request, response, refuse('internal'));
    }
  },
);
