import type { Parcel } from '../../domain/outbox/line.ts';
import type { Ms } from '../../domain/time.ts';
import { each, idsOf } from '../../store/pages.ts';
import { deliver } from './deliver.ts';
import type { Outbox } from './carrier.ts';

/** Delivers the due parcels: those that nobody has begun, whose attempt has failed, or whose worker has died. */
export async function sweep<P extends Parcel>(outbox: Outbox<P>, deadline: Ms): Promise<void> {
  await each(idsOf(outbox.shelf.due(Date.now())), deadline, (id) => deliver(outbox, id, deadline));
}
