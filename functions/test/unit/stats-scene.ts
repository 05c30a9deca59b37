import type { ClosedChat } from '../../src/domain/chat.ts';
import type { ChatMetrics } from '../../src/domain/metrics.ts';
import type { Days, DayStats } from '../../src/domain/stats.ts';
import { count, daysOf, emptyDay } from '../../src/domain/stats.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import { NOON, closed } from './world.ts';

export const DAY = '2026-01-01';
export const MOSCOW = 'Europe/Moscow';
/** The figures of a chat in which Anna lost the chat and Boris closed it. */
export const FIGURES: ChatMetrics = {
  day: DAY,
  durationMs: 20 * MINUTE,
  waitingMs: 30 * SECOND,
  firstResponseMs: 40 * SECOND,
  firstResponderId: 'anna',
  firstTargetMs: MINUTE,
  handlingMs: 12 * MINUTE,
  responses: { count: 3, sumMs: 90 * SECOND, maxMs: 60 * SECOND },
  reassignments: 1,
  shares: [
    {
      operatorId: 'anna',
      responses: { count: 2, sumMs: 70 * SECOND, maxMs: 60 * SECOND },
      handlingMs: 10 * MINUTE,
      lost: 1,
    },
    {
      operatorId: 'boris',
      responses: { count: 1, sumMs: 20 * SECOND, maxMs: 20 * SECOND },
      handlingMs: 2 * MINUTE,
      lost: 0,
    },
  ],
};

const flowers = { topicId: 'flowers', subtopicId: 'roses', by: 'bot' } as const;
export const rated = (score: 1 | 2 | 3 | 4 | 5) => ({ score, comment: '', at: NOON });
/** A closed chat with these figures. */
export const over = (more: Partial<ClosedChat> = {}): ClosedChat => ({
  ...closed(),
  ownerId: 'boris',
  metrics: FIGURES,
  topic: flowers,
  ...more,
});

/** Counts chats one after another, each into all of its days, of which some may be there already. */
export function counted(
  chats: readonly ClosedChat[],
  timeZone = MOSCOW,
  before: Days = new Map(),
): { days: Days; chats: ClosedChat[] } {
  let days = before;
  const after = chats.map((chat) => {
    const missing = daysOf(chat, timeZone).filter((day) => !days.has(day));
    const done = count(new Map([...days, ...missing.map((day) => [day, emptyDay(day)] as const)]), chat, timeZone);
    days = done.days;
    return done.chat;
  });
  return { days, chats: after };
}

/** The day of the scene's chats after they have been counted. */
export function dayOfOne(chat: ClosedChat): { stats: DayStats; chat: ClosedChat } {
  const { days, chats } = counted([chat]);
  return { stats: days.get(DAY)!, chat: chats[0]! };
}

/** Days on which there is something. */
export const filled = (days: Days): Record<string, DayStats> =>
  Object.fromEntries(
    [...days].filter(([, { total, operators }]) => Object.keys({ ...total, ...operators }).length > 0),
  );
