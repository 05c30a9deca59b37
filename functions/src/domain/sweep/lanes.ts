import type { Due } from '../chat/due.ts';

/**
 * The kinds of due work. Each is worked on beside the others and has its own time and its own workers, so none keeps another waiting: a language model
 * that is silent holds up what the bot owes, and neither the chats of people nor the letters.
 */
export const LANES = ['people', 'bot', 'queues', 'figures', 'letters'] as const;
export type Lane = (typeof LANES)[number];
export const isLane = (value: unknown): value is Lane => LANES.some((lane) => lane === value);

/** The lanes of chats. The bot's has two: an answer that it owes is waited for, and the end of a chat that the visitor has left is not. */
export type ChatLane = 'people' | 'owed' | 'left';

/** The lane in which each due event of a chat is found. Each save of a chat stores it beside `dueAt`. */
export const LANE_OF: { readonly [W in Due['what']]: ChatLane } = {
  'bot-owes': 'owed',
  'bot-silent': 'left',
  opens: 'people',
  'visitor-left': 'left',
  'visitor-missed': 'people',
  abandoned: 'people',
  'no-answer': 'people',
  'owner-absent': 'people',
  late: 'people',
  silent: 'people',
  'silent-ends': 'people',
  'may-go-back': 'people',
  'group-opens': 'people',
};
