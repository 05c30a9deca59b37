/**
 * How a chat has ended, for the figures and the history. `person`: with an operator. `bot`: the bot answered, and no person was needed. `left-bot`: the visitor
 * left before the bot had an answer. `abandoned`: the visitor gave up waiting for an operator. `silent`: after an operator's answer the visitor said nothing
 * more. `dismissed`: somebody of the staff ended it before anybody had taken it.
 */
export const ENDINGS = ['person', 'bot', 'left-bot', 'abandoned', 'silent', 'dismissed'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What the bot had come to when a chat ended with it: its answer confirmed by the client, left at that, or none that would do. */
export type BotResult = 'confirmed' | 'answered' | 'none';
