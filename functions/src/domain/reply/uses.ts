import type { ReplyScope } from '../canned-reply.ts';

/** Which ready reply a message was made from. */
export type UsedReply = { scope: ReplyScope; id: string };

/** How often replies were used, by `SHARED` or the operator whose own they are, and then by their ids. */
export type Uses = ReadonlyMap<string, Readonly<Record<string, number>>>;

export const SHARED = 'shared';
/** So many different replies are counted in one chat; it would have to be a strange one to use more. */
const MOST = 40;

/** The uses in a chat with those of one more message. A chat counts by itself, in saves that it makes anyway. */
export function usedIn(
  before: Readonly<Record<string, number>> | undefined,
  used: readonly UsedReply[],
  operatorId: string,
): Readonly<Record<string, number>> | undefined {
  if (used.length === 0) return before;
  const after = { ...before };
  for (const { scope, id } of used) {
    const key = scope === 'own' ? `${operatorId}/${id}` : id;
    if (key in after || Object.keys(after).length < MOST) after[key] = (after[key] ?? 0) + 1;
  }
  return after;
}

/** The uses of several chats, by whose replies they are. */
export function usesOf(chats: readonly { replies?: Readonly<Record<string, number>> }[]): Uses {
  const all = new Map<string, Record<string, number>>();
  for (const { replies = {} } of chats)
    for (const [key, count] of Object.entries(replies)) {
      const [owner, id] = key.includes('/') ? (key.split('/') as [string, string]) : [SHARED, key];
      const uses = all.get(owner) ?? {};
      uses[id] = (uses[id] ?? 0) + count;
      all.set(owner, uses);
    }
  return all;
}
