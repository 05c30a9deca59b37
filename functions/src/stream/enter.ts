import { logger } from 'firebase-functions';
import type { Refused } from '../domain/refusal.ts';
import { closeStream, openStream } from '../domain/visitor-stream.ts';
import type { Visitor } from '../domain/visitor.ts';
import { docOf, newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Visit } from '../visitor/gate.ts';
import { pass } from '../visitor/gate.ts';

/**
 * Notes the new stream on the visitor's document, which every stream of theirs listens to in whatever instance: so it needs no word between instances
 * for the oldest one to end. Refuses as `pass` and `openStream` do.
 */
export function enter(visit: Visit): Promise<{ ok: true; visitor: Visitor; streamId: string } | Refused> {
  const doc = docOf.visitor(visit.companyId, visit.credentials.visitorId);
  const streamId = newId();
  return decide(async (unit) => {
    const now = Date.now();
    const passed = pass(await unit.read(doc), visit, now);
    if (!passed.ok) return passed;
    const opened = openStream(passed.visitor, streamId, now);
    if (!opened.ok) return opened;
    unit.put(doc, opened.visitor);
    return { ok: true, visitor: opened.visitor, streamId };
  });
}

/** The stream gives its place back. If that fails, the place is given to the next stream a little later: nobody is kept waiting for it. */
export async function leave(companyId: string, visitorId: string, streamId: string): Promise<void> {
  const doc = docOf.visitor(companyId, visitorId);
  try {
    await decide(async (unit) => {
      const visitor = await unit.read(doc);
      if (visitor?.streams.includes(streamId)) unit.put(doc, closeStream(visitor, streamId));
      return { ok: true };
    });
  } catch (error) {
    logger.error('visitor stream did not leave', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
