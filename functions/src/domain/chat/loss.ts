import type { RoutingRecord } from '../routing-record.ts';

/** A decision by which an owner has lost a chat, as its routing record tells it. Without `operatorId` the new owner may be anybody. */
export type Loss = Pick<RoutingRecord, 'why' | 'by' | 'fromId'> & Partial<Pick<RoutingRecord, 'operatorId'>>;

/** Was this the owner's latest loss of the chat? `records` are the chat's latest, newest first. */
export function isLatestLoss(loss: Loss, records: readonly RoutingRecord[]): boolean {
  const latest = records.find(({ fromId }) => fromId === loss.fromId);
  if (latest === undefined || latest.why !== loss.why || latest.by !== loss.by) return false;
  return loss.operatorId === undefined || latest.operatorId === loss.operatorId;
}
