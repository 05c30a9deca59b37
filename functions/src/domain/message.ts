import type { Ms } from './time.ts';

/** What a system notice is about, so that a reader may show it in its own way. */
export const NOTICES = [
  'handed-off',
  'queued',
  'outside',
  'taken',
  'reconnecting',
  'returned',
  'given-back',
  'back',
  'abandoned',
  'reminder',
  'warned',
  'closed',
  'ended',
] as const;
export type Notice = (typeof NOTICES)[number];

type Said = {
  /** Counts the messages of one chat from 1, without gaps, so a reader can tell whether it has all of them. */
  seq: number;
  /** Made by the sender. A repeat with the same id is answered with the first outcome. */
  id: string;
  text: string;
  at: Ms;
};

/** The operator who caused a notice, with the name that every colleague may read. */
export type By = { operatorId: string; firstName: string };

/** One button of a question by the bot. */
export type Choice = { entryId: string; title: string };

/**
 * `closing` is what the bot says below an answer: it asks whether the answer helped, or says that an operator answers the rest. `replies` are the buttons
 * by which the visitor may answer.
 */
export type Closing = { closing?: string; replies?: readonly string[] };

/**
 * A line of the transcript. `choice` is the entry behind the button that the visitor pressed. `sources` are the titles of the entries that a bot's
 * answer is from, as they were then (older messages have none). The visitor is shown everything except the operator's id, `by`, `entryId` and `sources`.
 * Internal notes are not messages (`Note`).
 */
export type Message = Said &
  (
    | { from: 'visitor'; kind: 'text'; choice: string | null }
    | ({ from: 'bot'; kind: 'text'; entryId: string | null; sources?: readonly string[] } & Closing)
    | { from: 'bot'; kind: 'choices'; choices: readonly Choice[] }
    | { from: 'operator'; kind: 'text'; operatorId: string; firstName: string }
    | { from: 'system'; kind: 'notice'; notice: Notice; by?: By }
  );

/** A message that has no `seq` yet. */
export type Draft = Message extends infer M ? (M extends Message ? Omit<M, 'seq'> : never) : never;

/** An internal note: for the staff only, never in the visitor's stream. `to`: a supervisor whispers it to this owner of the chat. */
export type Note = { id: string; operatorId: string; firstName: string; text: string; at: Ms; to?: string };
