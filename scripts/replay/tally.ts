/** The counts of one replay so far. Times are milliseconds. */
export type Tally = ReturnType<typeof newTally>;

export const LEGS = [
  'sendToSaved',
  'sendToBotAnswer',
  'handOffToAssigned',
  'visitorToOperator',
  'operatorToVisitor',
  'takeToVisitor',
] as const;
export type Leg = (typeof LEGS)[number];

export function newTally() {
  return {
    chats: 0,
    answeredByBot: 0,
    handedOff: 0,
    assigned: 0,
    queued: 0,
    closed: 0,
    rated: 0,
    sent: 0,
    delivered: 0,
    deliveredToOperator: 0,
    lost: 0,
    duplicated: 0,
    gaps: 0,
    /** Visits that did not end as they should, and why. */
    failed: [] as string[],
    latency: Object.fromEntries(LEGS.map((leg) => [leg, [] as number[]])) as Record<Leg, number[]>,
  };
}

/** The percentile: the value below which the given share of all values lies (nearest rank); 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
