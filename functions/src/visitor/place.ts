import type { Request } from 'firebase-functions/v2/https';
import { parseInput } from '../domain/contract/fields.ts';
import type { Place } from '../domain/contract/place.ts';
import { PlaceText } from '../domain/contract/place.ts';

/** The client's place `<chatId>:<seq>`, from the header Last-Event-ID or else from `?after=`; null when there is none or it is malformed. */
export function readPlace(request: Pick<Request, 'get' | 'query'>): Place | null {
  for (const given of [request.get('Last-Event-ID'), request.query['after']]) {
    const read = parseInput(PlaceText, given);
    if (read.ok) return read.value;
  }
  return null;
}
