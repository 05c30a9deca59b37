import { tell } from '../log/tell.ts';
import type { Refused } from '../domain/refusal.ts';
import { closeStream, openStream } from '../domain/visitor-stream.ts';
import type { Visitor } from '../domain/visitor.ts';
import { docOf, newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Visit } from '../visitor/gate.ts';
import { pass } from '../visitor/gate.ts';

/**
 * Writes the new stream to the visitor's document. All streams of the visitor listen to this document, in any instance, so the oldest stream ends
 * without messages between instances. Refuses as `pass` and `openStream` do.
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

/** Removes the stream from the visitor's document. If that fails, it is only logged: a newer stream later takes the place anyway. */
export async function leave(companyId: string, visitorId: string, streamId: string): Promise<void> {
  const doc = docOf.visitor(companyId, visitorId);
  try {
    await decide(async (unit) => {
      const visitor = await unit.read(doc);
      if (visitor?.streams.includes(streamId)) unit.put(doc, closeStream(visitor, streamId));
      return { ok: true };
    });
  } catch (error) {
    tell('stream not left', { companyId }, error);
  }
}
