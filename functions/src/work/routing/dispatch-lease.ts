import { randomUUID } from 'node:crypto';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { reach } from '../../store/fault.ts';
import { docOf } from '../../store/refs.ts';
import { decide, isContention } from '../../store/unit.ts';

/** Longer than a round takes. If the holder dies, dispatching from the queue stops for at most this long. */
const LEASE = 10 * SECOND;

export type Held = { holder: string; until: Ms };

/** Takes the lease of a company's queue. Fails while another instance holds it, also one that has died; `until` is when that lease runs out. */
export async function takeLease(
  companyId: string,
  pool: string,
): Promise<{ ok: true; held: Held } | { ok: false; until: Ms }> {
  await reach('before-dispatch');
  const held = { holder: randomUUID(), until: Date.now() + LEASE };
  const doc = docOf.dispatchLease(companyId, pool);
  const taken = async () => {
    try {
      await doc.ref.create(doc.codec.write(held));
      return true;
    } catch (error) {
      if (isContention(error)) return false;
      throw error;
    }
  };
  if (await taken()) return { ok: true, held };
  let until = 0;
  const outcome = await decide(async (unit) => {
    const lease = await unit.read(doc);
    // The lease is our own: the answer of `create` was lost, and the SDK repeated the call.
    if (lease?.holder === held.holder) return { ok: true as const };
    until = lease?.until ?? 0;
    if (lease === null || until > Date.now()) return refuse('busy');
    unit.put(doc, held);
    return { ok: true as const };
  });
  return outcome.ok ? { ok: true, held } : { ok: false, until };
}

/** Extends the lease when half of it has passed, since a long queue takes longer than one lease. False when another instance has taken it meanwhile. */
export async function keepLease(companyId: string, pool: string, held: Held): Promise<boolean> {
  if (held.until - Date.now() > LEASE / 2) return true;
  const doc = docOf.dispatchLease(companyId, pool);
  const outcome = await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease?.holder !== held.holder) return refuse('busy');
    held.until = Date.now() + LEASE;
    unit.put(doc, held);
    return { ok: true as const };
  });
  return outcome.ok;
}

export async function endLease(companyId: string, pool: string, { holder }: Held): Promise<void> {
  const doc = docOf.dispatchLease(companyId, pool);
  await decide(async (unit) => {
    const lease = await unit.read(doc);
    if (lease?.holder === holder) unit.remove(doc);
    return { ok: true };
  });
}
