import { LLM_KEY } from '../params.ts';
import { ROOM } from '../room.ts';
import { openDoor } from './door.ts';
import { route } from './routes.ts';

/** The HTTP function of the widget: REST (contract/visitor.ts). */
export const visitor = openDoor('visitor', { ...ROOM.visitor, timeoutSeconds: 60, secrets: [LLM_KEY] }, route);
