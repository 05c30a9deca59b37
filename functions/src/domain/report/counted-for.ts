import type { ClosedChat } from '../chat.ts';
import type { Days, Entry } from '../stats.ts';
import { emptyDay, entriesOf, withEntries } from '../stats.ts';
import { talliesByOperator } from './chat-tally.ts';
import type { Scope } from './question.ts';
import { labelsOf } from './sets-of.ts';

/**
 * Days counted from the chats themselves, for a combination that no day holds: only the chats of the topic and the channel, and of an operator only their own
 * part of each. Chats of other topics and channels may be among them. The days hold no time at work.
 */
export function countedFor(chats: Iterable<ClosedChat>, scope: Scope, timeZone: string): { days: Days; chats: number } {
  let days: Days = new Map();
  let found = 0;
  for (const chat of chats) {
    const labels = labelsOf(chat, timeZone);
    const isOther =
      (scope.topicId !== undefined && labels.topicId !== scope.topicId) ||
      (scope.subtopicId !== undefined && labels.subtopicId !== scope.subtopicId) ||
      (scope.channel !== undefined && (chat.channel ?? 'widget') !== scope.channel);
    const own = scope.operatorId === undefined ? undefined : talliesByOperator(chat, labels).get(scope.operatorId);
    if (isOther || (scope.operatorId !== undefined && own === undefined)) continue;
    found += 1;
    const entries = entriesOf(chat, labels).flatMap((entry) => partOf(entry, scope, own));
    const missing = entries.filter(({ day }) => !days.has(day)).map(({ day }) => [day, emptyDay(day)] as const);
    days = withEntries(new Map([...days, ...missing]), entries);
  }
  return { days, chats: found };
}

function partOf(entry: Entry, { operatorId }: Scope, own: Entry['tally'] | undefined): Entry[] {
  if (Object.keys(entry.tally).some((key) => key.startsWith('held/'))) return [];
  if (operatorId === undefined || own === undefined) return [entry];
  if (entry.of === 'operators') return entry.key === operatorId ? [entry] : [];
  return [{ ...entry, tally: own }];
}
