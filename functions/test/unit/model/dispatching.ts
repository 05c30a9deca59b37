import { assign } from '../../../src/domain/chat/assign.ts';
import { openGroup } from '../../../src/domain/chat/open-group.ts';
import { poolOf, EVERYBODY } from '../../../src/domain/group/chat-group.ts';
import { standingOf } from '../../../src/domain/group/standing.ts';
import { isAtWork } from '../../../src/domain/operator.ts';
import { pair, serves } from '../../../src/domain/routing.ts';
import { wronglyRouted } from '../../invariants.ts';
import type { Memory } from './memory.ts';

/** Gives the chats that wait in these queues (null: in all) to available operators, and returns which rules of routing that broke. */
export function dispatchIn(shell: Memory, pools: ReadonlySet<string> | null): string[] {
  if (shell.settings.queueMode !== 'auto') return [];
  const isLookedAt = (pool: string) => pools === null || pools.has(pool);
  const waiting = () => [...shell.chats.values()].filter((chat) => chat.state === 'queued');
  let opened = false;
  for (const chat of waiting()) {
    const pool = poolOf(chat);
    if (pool === EVERYBODY || !isLookedAt(pool)) continue;
    const isAnybodyAtWork = [...shell.operators.values()].some((one) => serves(one, pool) && isAtWork(one));
    const why = standingOf(shell.groups.get(pool), isAnybodyAtWork);
    if (why === null) continue;
    shell.save(openGroup(chat, why, 'routing', shell.now));
    opened = true;
  }
  const wrong: string[] = [];
  const queue = waiting().filter((chat) => isLookedAt(poolOf(chat)) || (opened && poolOf(chat) === EVERYBODY));
  for (const { chat, operator: got, why, among } of pair(queue, [...shell.operators.values()], shell.now)) {
    const { operators, chats } = shell.everything();
    const seen = chats.filter((one) => one.state !== 'queued' || queue.some(({ id }) => id === one.id));
    wrong.push(...wronglyRouted({ operators, chats: seen }, chat.id, got.id, shell.now));
    const current = shell.operators.get(got.id)!;
    const change = assign(chat, current, null, { why, by: 'routing', among, overLimit: false }, shell.now);
    if (!change.ok) wrong.push(`paired, but refused: ${change.reason}`);
    shell.save(change);
  }
  return wrong;
}
