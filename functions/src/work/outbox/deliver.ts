import { approach, conclude } from '../../domain/outbox/line.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Outcome } from '../../domain/outbox/attempt.ts';
import type { Leased } from '../../domain/outbox/journey.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { tell } from '../../log/tell.ts';
import { reach } from '../../store/fault.ts';
import { newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import type { Outbox } from './carrier.ts';

/** How long one call goes on with the parcels of a key. If the next parcel has not been begun by then, the sweep finds it. */
const PATIENCE: Ms = 20 * SECOND;

/**
 * Makes one attempt to deliver a parcel, if an attempt is due, and then goes on with the next parcels of its key. Of two workers at once only one gets
 * the lease, so the parcel is carried once. If a worker dies, the lease runs out and the sweep tries again.
 */
export async function deliver<P extends Parcel>(
  outbox: Outbox<P>,
  id: string,
  until: Ms = Date.now() + PATIENCE,
): Promise<void> {
  let called = await deliverOne(outbox, id);
  while (called !== null && Date.now() < until) called = await deliverOne(outbox, called);
}

/** Makes one attempt. Gives the id of the parcel of the same key whose turn it is next, or null. */
async function deliverOne<P extends Parcel>(outbox: Outbox<P>, id: string): Promise<string | null> {
  const taken = await take(outbox, id);
  if (taken === null) return null;
  await reach('before-deliver');
  const outcome = await outbox.carrierOf(taken.parcel).carry(taken.parcel);
  return outcome === null ? null : end(outbox, id, taken.lease, outcome);
}

/** Takes the lease of a parcel; gives null when no attempt is due, or when an earlier parcel of the key must be delivered first. */
async function take<P extends Parcel>(outbox: Outbox<P>, id: string): Promise<{ parcel: P; lease: Leased } | null> {
  const { shelf, carrierOf } = outbox;
  const holder = newId();
  const taken = await decide(async (unit) => {
    const parcel = await unit.read(shelf.doc(id));
    if (parcel === null) return { ok: false as const };
    const [head = null] = await standing(unit, outbox, parcel, 1);
    const step = approach(parcel, head, carrierOf(parcel).policy, holder, Date.now());
    if (step === null) return { ok: false as const };
    await put(unit, outbox, step.parcel);
    if (step.head !== null) unit.put(shelf.doc(step.head.id), step.head);
    return { ok: true as const, parcel: step.parcel, lease: step.lease };
  });
  return taken.ok && 'lease' in taken && taken.lease !== null ? { parcel: taken.parcel, lease: taken.lease } : null;
}

/** Writes the outcome of an attempt, and in the same save makes the next parcel of the key due. */
async function end<P extends Parcel>(
  outbox: Outbox<P>,
  id: string,
  lease: Leased,
  outcome: Outcome,
): Promise<string | null> {
  const { shelf, carrierOf } = outbox;
  const ended = await decide(async (unit) => {
    const parcel = await unit.read(shelf.doc(id));
    if (parcel === null) return { ok: false as const };
    const next = (await standing(unit, outbox, parcel, 2)).find((one) => one.id !== id) ?? null;
    const after = conclude(parcel, next, lease, carrierOf(parcel).policy, outcome, Date.now());
    if (after === null) return { ok: false as const };
    await put(unit, outbox, after.parcel);
    if (after.next !== null) unit.put(shelf.doc(after.next.id), after.next);
    return { ok: true as const, parcel: after.parcel, called: after.next?.id ?? null };
  });
  if (!ended.ok || !('called' in ended)) return null;
  const { journey } = ended.parcel;
  if (journey.state === 'dead')
    tell('letter given up', { path: shelf.doc(id).ref.path, attempts: journey.attempts, why: journey.error });
  return ended.called;
}

/** The first parcels of the same key whose journey has not ended. */
async function standing<P extends Parcel>(unit: Unit, { shelf }: Outbox<P>, { key, id }: P, limit: number) {
  if (key === null || shelf.line === null) return [];
  return unit.find(shelf.line(key).limit(limit), shelf.doc(id).codec);
}

async function put<P extends Parcel>(unit: Unit, { shelf, carrierOf }: Outbox<P>, parcel: P): Promise<void> {
  unit.put(shelf.doc(parcel.id), parcel);
  await carrierOf(parcel).show?.(unit, parcel);
}
