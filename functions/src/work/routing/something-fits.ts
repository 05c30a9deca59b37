import { poolOf } from '../../domain/group/chat-group.ts';
import { look, lookFor } from '../../store/look.ts';
import { waitingIn } from '../../store/queue.ts';
import { docOf } from '../../store/refs.ts';
import { findPairs } from './find-pairs.ts';
import { groupsOf } from './groups-of.ts';

/** Can a chat that waits in one of these queues be assigned to somebody now, or opened to everybody? Only reads; reads just the queue when it is empty. */
export async function somethingFits(companyId: string, pools: readonly string[]): Promise<boolean> {
  return (await firstThatFits(companyId, pools)) !== null;
}

/** The queue of the chat that is served first; null where none fits. */
export async function firstThatFits(companyId: string, pools: readonly string[]): Promise<string | null> {
  const [only] = pools;
  if (only === undefined) return null;
  if (pools.length === 1 && (await waitingIn(companyId, only).limit(1).get()).empty) return null;
  const company = await look(docOf.company(companyId));
  if (company?.settings.queueMode !== 'auto') return null;
  const { pairs, opens } = await findPairs(
    lookFor,
    companyId,
    { pools, most: 1, groups: await groupsOf(company) },
    Date.now(),
  );
  const first = pairs[0]?.chat ?? opens[0]?.chat;
  return first ? poolOf(first) : null;
}
