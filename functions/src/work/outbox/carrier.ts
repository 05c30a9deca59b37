import type { Outcome, Policy } from '../../domain/outbox/attempt.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { Unit } from '../../store/unit.ts';

/** How parcels of one kind leave. */
export type Carrier<P extends Parcel> = {
  policy: Policy;
  /** One attempt, which ends within the lease. Null when there is nothing to carry any more and the parcel is gone. */
  carry: (parcel: P) => Promise<Outcome | null>;
  /** What shows elsewhere how far the parcel has come, as a part of the same save. */
  show?: (unit: Unit, parcel: P) => Promise<void>;
};

/** A shelf, and who carries what lies on it. */
export type Outbox<P extends Parcel> = { shelf: Shelf<P>; carrierOf: (parcel: P) => Carrier<P> };
