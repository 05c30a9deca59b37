import { tell } from '../log/tell.ts';
import type { Refused } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import { closeStream, openStream } from '../domain/visitor-stream.ts';
import type { Visitor } from '../domain/visitor.ts';
import { docOf, newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import { act } from '../work/chat/act.ts';
import { welcome } from '../work/chat/welcome.ts';
import type { Visit } from '../visitor/gate.ts';
import { pass } from '../visitor/gate.ts';

/**
 * Writes the new stream to the visitor's document. All streams of the visitor listen to this document, in any instance, so the oldest stream ends
 * without messages between instances. It also says until when the visitor is there: a stream lives `lifeMs` at most. Refuses as `pass` and `openStream` do.
 */
export function enter(visit: Visit, lifeMs: Ms): Promise<{ ok: true; visitor: Visitor; streamId: string } | Refused> {
  const doc = docOf.visitor(visit.companyId, visit.credentials.visitorId);
  const streamId = newId();
  return act(visit.companyId, async (unit) => {
    const now = Date.now();
    const passed = pass(await unit.read(doc), visit, now);
    if (!passed.ok) return passed;
    const opened = openStream(passed.visitor, streamId, lifeMs, now);
    if (!opened.ok) return opened;
    const visitor = await welcome(unit, visit.companyId, opened.visitor, now);
    unit.put(doc, visitor);
    return { ok: true as const, visitor, streamId };
  });
}

/** Removes the stream from the visitor's document. If that fails, it is only logged: a newer stream later takes the place anyway. */
export async function leave(companyId: string, visitorId: string, streamId: string): Promise<void> {
  const doc = docOf.visitor(companyId, visitorId);
  try {
    await decide(async (unit) => {
      const visitor = await unit.read(doc);
      if (visitor?.streams.includes(streamId)) unit.put(doc, closeStream(visitor, streamId, Date.now()));
      return { ok: true };
    });
  } catch (error) {
    tell('stream not left', { companyId }, error);
  }
}
