import type { ClosedChat } from '../chat.ts';
import type { Share } from '../clocks.ts';
import type { Counted } from '../metrics.ts';
import { cellOf } from './cell.ts';
import type { ChatSet, Label } from './chat-set.ts';
import { fateOf } from './fate.ts';

/** The values of a chat that may still change, as its sets are told by. */
export type Labels = Required<
  Pick<Counted, 'topicId' | 'subtopicId' | 'score' | 'topicByHand' | 'cameBack' | 'timeZone'>
>;

export function labelsOf({ topic, rating, cameBackAt }: ClosedChat, timeZone: string): Labels {
  return {
    topicId: topic?.topicId ?? null,
    subtopicId: topic?.subtopicId ?? null,
    topicByHand: topic?.by === 'operator',
    score: rating?.score ?? null,
    cameBack: cameBackAt !== undefined,
    timeZone,
  };
}

/** Has the operator taken the chat? */
export const hasTaken = ({ held = [], handlingMs }: Share): boolean => held.length > 0 || handlingMs > 0;

/** Has the client waited for somebody who took the chat in the end? */
export function hasWaited({ ending, metrics }: ClosedChat): boolean {
  return metrics.waitingMs !== null && ending !== 'abandoned' && metrics.shares.some(hasTaken);
}

/** The sets that a closed chat as a whole falls into. */
export function setsOf(chat: ClosedChat, { score, topicByHand, cameBack }: Labels): ChatSet[] {
  const { ending, metrics } = chat;
  const { cameBackAt: _, ...stayed } = chat;
  const fate = fateOf(cameBack ? { ...stayed, cameBackAt: 0 } : stayed);
  const is: [ChatSet | null, boolean][] = [
    [fate, fate !== null],
    ['asked', chat.handedOffFor === 'asked-for-person'],
    ['abandoned', ending === 'abandoned'],
    ['silent', ending === 'silent'],
    ['dismissed', ending === 'dismissed'],
    ['waited', hasWaited(chat)],
    ...firstSets(chat).map((set): [ChatSet, boolean] => [set, true]),
    ['responded', metrics.responses.count > 0],
    ['handled', metrics.shares.some(hasTaken)],
    ['reassigned', metrics.shares.some(({ lost }) => lost > 0)],
    ['transferred', metrics.shares.some(({ given = 0 }) => given > 0)],
    ['rated', score !== null],
    ['topic-by-hand', topicByHand],
  ];
  return is.flatMap(([set, holds]) => (holds && set !== null ? [set] : []));
}

/** The sets of each operator who had a part in the chat. */
export function doerSetsOf(chat: ClosedChat): Map<string, ChatSet[]> {
  const sets = new Map<string, ChatSet[]>();
  const add = (operatorId: string, set: ChatSet) => sets.set(operatorId, [...(sets.get(operatorId) ?? []), set]);
  const { shares, firstResponderId } = chat.metrics;
  if (firstResponderId !== null) for (const set of firstSets(chat)) add(firstResponderId, set);
  for (const share of shares) {
    if (share.responses.count > 0) add(share.operatorId, 'responded');
    if (hasTaken(share)) add(share.operatorId, 'handled');
    if (share.lost > 0) add(share.operatorId, 'reassigned');
    if ((share.given ?? 0) > 0) add(share.operatorId, 'transferred');
  }
  return sets;
}

function firstSets({ metrics: { firstResponseMs, firstTargetMs } }: ClosedChat): ChatSet[] {
  if (firstResponseMs === null) return [];
  if (firstTargetMs === undefined) return ['first'];
  return ['first', firstResponseMs <= firstTargetMs ? 'within' : 'late'];
}

/** When the chat began, and when a client who waited was handed to people, as cells of a heat map. */
export function cellsOf(chat: ClosedChat, { timeZone }: Labels): { began: string; waited: string | null } {
  const handed = hasWaited(chat) ? chat.handedOffAt : null;
  return { began: cellOf(chat.startedAt, timeZone), waited: handed === null ? null : cellOf(handed, timeZone) };
}

/** What the history finds the chat by when a number of a report is opened: stored with each closed chat as `counts`. */
export function countsOf(chat: ClosedChat, timeZone: string): Label[] {
  const labels = labelsOf(chat, timeZone);
  const { began, waited } = cellsOf(chat, labels);
  return [
    ...setsOf(chat, labels),
    ...[...doerSetsOf(chat)].flatMap(([operatorId, sets]) => sets.map((set): Label => `${set}@${operatorId}`)),
    `began:${began}`,
    ...(waited === null ? [] : [`waited:${waited}` as const]),
  ];
}
