import type { Channel } from '../../domain/channel.ts';
import type { Refused } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import type { StoredCompany } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** The sender of a message, as its channel knows them: what a channel must provide before a visitor may write. */
export type Identity = {
  /** The id of the visitor, who may not exist yet. */
  visitorId: string;
  /** The way in which they write. */
  channel: Channel;
  /** The network that they write from, as `placeOf` gives it for the limits (network-limits.ts); null where the channel does not know it. */
  place: string | null;
  /** The address that they write from, kept only with a consent that they give; missing where the channel does not know it. */
  address?: string;
  /**
   * Admits the visitor as they were read for this decision, as a part of its save. `known` is null for a new visitor. Gives the visitor to go on with,
   * or refuses.
   */
  admit: (
    unit: Unit,
    company: StoredCompany,
    known: Visitor | null,
    now: Ms,
  ) => Promise<{ ok: true; visitor: Visitor } | Refused>;
};
