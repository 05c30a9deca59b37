import type { Request } from 'firebase-functions/v2/https';
import { parseInput } from '../domain/contract/fields.ts';
import { Id } from '../domain/contract/text.ts';

/** The last message that a client has. */
export type Place = { chatId: string; seq: number };

/** The client's place `<chatId>:<seq>`, from the header Last-Event-ID or else from `?after=`; null when there is none or it is malformed. */
export function readPlace(request: Pick<Request, 'get' | 'query'>): Place | null {
  for (const given of [request.get('Last-Event-ID'), request.query['after']]) {
    const [, chatId, seq] = (typeof given === 'string' && given.match(/^([^:]{1,128}):(\d{1,9})$/)) || [];
    if (chatId !== undefined && parseInput(Id, chatId).ok) return { chatId, seq: Number(seq) };
  }
  return null;
}
