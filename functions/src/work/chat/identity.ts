import type { Refused } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import type { Visitor } from '../../domain/visitor.ts';
import type { StoredCompany } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Who writes, as a channel knows them: what a channel has to say of somebody before they may write. */
export type Identity = {
  /** Under which id they are known, or will be. */
  visitorId: string;
  /** Where they write from, as the limits of what is new know it (network-limits.ts); null where the channel cannot tell. */
  place: string | null;
  /**
   * Lets them in as they were read for this decision, in whose save it stands; `known` null: they have never been here. Gives them as the channel knows
   * them, or refuses.
   */
  admit: (
    unit: Unit,
    company: StoredCompany,
    known: Visitor | null,
    now: Ms,
  ) => Promise<{ ok: true; visitor: Visitor } | Refused>;
};
