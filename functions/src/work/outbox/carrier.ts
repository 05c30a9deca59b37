import type { Outcome, Policy } from '../../domain/outbox/attempt.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { Unit } from '../../store/unit.ts';

/** How parcels of one kind are delivered. */
export type Carrier<P extends Parcel> = {
  policy: Policy;
  /** Makes one attempt, which ends within the lease. Gives null when there is nothing to deliver any more and the parcel has been removed. */
  carry: (parcel: P) => Promise<Outcome | null>;
  /** Writes the parcel's delivery status to another document that shows it, as a part of the same save. */
  show?: (unit: Unit, parcel: P) => Promise<void>;
};

/** A shelf of parcels, and the carrier of each of them. */
export type Outbox<P extends Parcel> = { shelf: Shelf<P>; carrierOf: (parcel: P) => Carrier<P> };
