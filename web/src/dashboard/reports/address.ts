import { CHANNELS } from '#domain/channel.ts';
import type { Day } from '#domain/day.ts';
import type { Scope } from '#domain/report/question.ts';
import type { Chosen, Preset } from './period.ts';
import { USUAL, chosenPeriod } from './period.ts';

/** What an address asks for: the days, and which chats. */
export type Asked = { period: Chosen; scope: Scope };

const NONE = 'none';
const ID = /^[A-Za-z0-9_-]{1,128}$/;

/** The report that an address asks for on a given day. Parts that make no sense are left out. */
export function askedIn(search: string, today: Day): Asked {
  const query = new URLSearchParams(search.split('#')[0]);
  const period = chosenPeriod({ preset: query.get('period'), from: query.get('from'), to: query.get('to') }, today);
  const topic = query.get('topic');
  const topicId = topic === NONE ? null : idOf(topic);
  const subtopicId = idOf(query.get('subtopic'));
  const operatorId = idOf(query.get('operator'));
  const channel = CHANNELS.find((one) => one === query.get('channel'));
  const scope: Scope = {
    ...(operatorId === undefined ? {} : { operatorId }),
    ...(topicId === undefined ? {} : { topicId }),
    // A subtopic means nothing without its topic.
    ...(topicId && subtopicId ? { subtopicId } : {}),
    ...(channel === undefined ? {} : { channel }),
  };
  return { period, scope };
}

/** The end of a report's address. A named period stands there by its name: opened tomorrow, it is about tomorrow's days. */
export function searchOf(days: { preset: Preset } | { from: Day; to: Day }, scope: Scope): string {
  const query = new URLSearchParams();
  if ('preset' in days) {
    if (days.preset !== USUAL) query.set('period', days.preset);
  } else {
    query.set('from', days.from);
    query.set('to', days.to);
  }
  const { operatorId, topicId, subtopicId, channel } = scope;
  if (operatorId !== undefined) query.set('operator', operatorId);
  if (topicId !== undefined) query.set('topic', topicId ?? NONE);
  if (topicId && subtopicId !== undefined) query.set('subtopic', subtopicId);
  if (channel !== undefined) query.set('channel', channel);
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The same days as they stand in an address. */
export const daysIn = ({ preset, from, to }: Chosen): { preset: Preset } | { from: Day; to: Day } =>
  preset === null ? { from, to } : { preset };

function idOf(value: string | null): string | undefined {
  return value !== null && ID.test(value) ? value : undefined;
}
