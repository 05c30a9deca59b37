import { sendAgain } from '../../domain/outbox/line.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Ms } from '../../domain/time.ts';
import { decide } from '../../store/unit.ts';
import type { Outbox } from './carrier.ts';

/** A parcel that was given up, without its content, which may hold secret links and what people have written. */
export type Dead = { id: string; key: string | null; attempts: number; at: Ms; error: string };

/** How many are listed at most: enough to see that the fault is a receiver's and not a parcel's. */
const MOST = 500;

/** Dead letters of a shelf, at most 500, the newest first. For whoever runs the service: they are of all companies. */
export async function listDead<P extends Parcel>({ shelf }: Outbox<P>): Promise<Dead[]> {
  const found = await shelf.dead().limit(MOST).get();
  return found.docs
    .flatMap((doc): Dead[] => {
      const { id, key, journey } = shelf.doc(doc.id).codec.read(doc.id, doc.data());
      return journey.state === 'dead'
        ? [{ id, key, attempts: journey.attempts, at: journey.at, error: journey.error }]
        : [];
    })
    .toSorted((one, other) => other.at - one.at);
}

/** Puts a dead letter into the outbox again, at the end of its line; the next sweep delivers it. False when there is no such dead letter. */
export async function revive<P extends Parcel>({ shelf, carrierOf }: Outbox<P>, id: string): Promise<boolean> {
  const revived = await decide(async (unit) => {
    const parcel = await unit.read(shelf.doc(id));
    const again = parcel && sendAgain(parcel);
    if (again === null) return { ok: false };
    unit.put(shelf.doc(id), again);
    await carrierOf(again).show?.(unit, again);
    return { ok: true };
  });
  return revived.ok;
}
