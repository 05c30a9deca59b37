/** Why the bot gives a chat to people. */
export const HANDOFF_REASONS = [
  'asked-for-person',
  'cannot-answer',
  'misunderstood-twice',
  'urgent',
  'attachment',
  'bot-failed',
  'no-knowledge',
  'not-helped',
] as const;
export type HandOffReason = (typeof HANDOFF_REASONS)[number];

/** What the bot takes the message to be about. Null only when the message gives no evidence at all; `confidence` is 0-1. */
export type BotTopic = { topicId: string | null; subtopicId: string | null; confidence: number };

/** One "did you mean" button. */
export type BotOption = { entryId: string; title: string };

/**
 * What the bot wants to do with a message; the shell puts it into the company's words.
 * - `answer`: `text` is the company's own answer (several, a blank line apart, when the message asks several things: `alsoEntryIds`).
 *   `open` are the questions of the message that stay unanswered: offer a person. `askHelped`: ask "did this help?" now.
 *   `sources`: the titles of the entries, for the staff.
 * - `clarify`: "did you mean" with up to three options; without options it asks for other words. `preface` is said first: the answer to a button
 *   that the visitor pressed as well as writing.
 * - `hand-off`: to people, with the reason.
 * - `smalltalk`: a greeting, thanks or goodbye and nothing else.
 */
export type BotOutcome =
  | ({
      say: 'answer';
      entryId: string;
      alsoEntryIds: readonly string[];
      sources: readonly string[];
      text: string;
      open: readonly string[];
      askHelped: boolean;
      topicId: string;
    } & BotTopic)
  | ({ say: 'clarify'; options: readonly BotOption[]; preface?: string } & BotTopic)
  | ({ say: 'hand-off'; reason: HandOffReason } & BotTopic)
  | { say: 'smalltalk'; kind: SmallTalk };

export const SMALL_TALK = ['greeting', 'thanks', 'goodbye'] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

export const NO_TOPIC: BotTopic = { topicId: null, subtopicId: null, confidence: 0 };

/** A hand-off to people for this reason. */
export function handOffFor(reason: HandOffReason, topic: BotTopic = NO_TOPIC): BotOutcome {
  return { say: 'hand-off', reason, ...topic };
}
