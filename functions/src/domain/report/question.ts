import type { Channel } from '../channel.ts';
import type { Day } from '../day.ts';

/** Days of the company's calendar, both included. */
export type Period = { from: Day; to: Day };

/** What the rows of a report are about. */
export const BREAKDOWNS = ['operator', 'topic', 'channel'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Which chats a report is about: all that were closed in the period, or only those of an operator, a topic, a channel. */
export type Scope = {
  operatorId?: string;
  /** Null: chats without a topic. */
  topicId?: string | null;
  /** Only together with its topic. */
  subtopicId?: string;
  channel?: Channel;
};

/** What somebody wants to know. `by`: one row for each operator, topic and subtopic, or channel, besides the figures of the whole. */
export type Question = Period & Scope & { by?: Breakdown };
