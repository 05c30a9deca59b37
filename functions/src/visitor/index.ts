import { LLM_KEY } from '../params.ts';
import { openDoor } from './door.ts';
import { route } from './routes.ts';

/** The door of the widget: REST (contract/visitor.ts). */
export const visitor = openDoor('visitor', { concurrency: 250, timeoutSeconds: 60, secrets: [LLM_KEY] }, route);
