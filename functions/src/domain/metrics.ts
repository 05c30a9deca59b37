import type { Chat } from './chat.ts';
import type { Ms } from './time.ts';

/** The clocks of one chat, frozen when it closes, with the person they belong to. Null where there was nothing to measure. */
export type ChatMetrics = {
  /** From the start with the bot to the close (manual: "длительность диалога"). */
  durationMs: Ms;
  /** From the hand-off to the first human message; the bot's time never counts. */
  firstResponseMs: Ms | null;
  /** From the hand-off to the close. */
  handlingMs: Ms | null;
  reassignments: number;
};

export function metricsOf(chat: Chat, closedAt: Ms): ChatMetrics {
  const { handedOffAt, firstResponseAt, startedAt, reassignments } = chat;
  return {
    durationMs: closedAt - startedAt,
    firstResponseMs: handedOffAt === null || firstResponseAt === null ? null : firstResponseAt - handedOffAt,
    handlingMs: handedOffAt === null ? null : closedAt - handedOffAt,
    reassignments,
  };
}
