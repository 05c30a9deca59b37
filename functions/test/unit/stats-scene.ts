import type { ClosedChat } from '../../src/domain/chat.ts';
import type { ChatMetrics } from '../../src/domain/metrics.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import { NOON, closed } from './world.ts';

export const DAY = '2026-01-01';
/** The figures of a chat in which Anna lost the chat and Boris closed it. */
export const FIGURES: ChatMetrics = {
  day: DAY,
  durationMs: 20 * MINUTE,
  waitingMs: 30 * SECOND,
  firstResponseMs: 40 * SECOND,
  firstResponderId: 'anna',
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

/** The counts of endings when no chat has ended in that way. */
export const NO_ENDING = { solvedByBot: 0, abandoned: 0, abandonedMs: 0, silent: 0, dismissed: 0 };
