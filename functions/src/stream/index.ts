import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { refuse } from '../domain/refusal.ts';
import { STREAMS_PER_COMPANY } from '../params.ts';
import { ROOM } from '../room.ts';
import type { Path } from '../visitor/door.ts';
import { openDoor } from '../visitor/door.ts';
import { knock } from '../visitor/gate.ts';
import { sendRefusal, sendWrongMethod } from '../visitor/http.ts';
import { readPlace } from '../visitor/place.ts';
import { enter } from './enter.ts';
import { takePlace } from './places.ts';
import { readLife, stream } from './stream.ts';

/** The widget's stream of server-sent events (contract/visitor.ts). It is a function of its own, so that open streams take no places of `visitor`. */
export const visitorStream = openDoor('visitorStream', { ...ROOM.visitorStream, timeoutSeconds: 300 }, open);

async function open(request: Request, response: Response, { companyId, what }: Path): Promise<void> {
  if (what !== undefined) return sendRefusal(request, response, refuse('unknown-path'));
  if (request.method !== 'GET') return sendWrongMethod(request, response, 'GET, OPTIONS');
  const knocked = await knock(request, companyId, { whileMuted: true });
  if (!knocked.ok) return sendRefusal(request, response, knocked);
  const taken = takePlace(companyId, STREAMS_PER_COMPANY.value());
  if (!taken.ok) return sendRefusal(request, response, taken);
  response.once('close', taken.giveBack);
  if (response.closed) return taken.giveBack();
  const lifeMs = readLife(request);
  const entered = await enter(knocked.visit, lifeMs);
  if (!entered.ok) return sendRefusal(request, response, entered);
  const { visitor, streamId } = entered;
  stream({ companyId, visitor, streamId, place: readPlace(request), lifeMs }, response);
}
