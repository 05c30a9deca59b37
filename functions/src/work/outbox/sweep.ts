import type { Parcel } from '../../domain/outbox/line.ts';
import { eachFairly } from '../../store/fairly.ts';
import type { Stint } from '../sweep/stint.ts';
import { deliver } from './deliver.ts';
import type { Outbox } from './carrier.ts';

/** Delivers the due parcels: those that nobody has begun, whose attempt has failed, or whose worker has died. */
export async function sweep<P extends Parcel>(
  { shelf, carrierOf }: Outbox<P>,
  { shards, deadline, crew }: Stint,
): Promise<void> {
  const now = Date.now();
  await eachFairly(
    {
      source: () => ({
        query: shelf.due(shards, now),
        read: (doc) => ({ id: doc.id, companyId: shelf.companyOf(doc) }),
      }),
      companyOf: ({ companyId }) => companyId,
    },
    deadline,
    ({ id }) => deliver({ shelf, carrierOf }, id, deadline),
    { crew },
  );
}
