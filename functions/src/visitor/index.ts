import { LLM_KEY, WARM_INSTANCES } from '../params.ts';
import { openDoor } from './door.ts';
import { route } from './routes.ts';

/** The HTTP function of the widget: REST (contract/visitor.ts). */
export const visitor = openDoor(
  'visitor',
  { minInstances: WARM_INSTANCES, concurrency: 80, timeoutSeconds: 60, secrets: [LLM_KEY] },
  route,
);
