import type { BotTopic } from './outcome.ts';
import { NO_TOPIC } from './outcome.ts';

/** What a chat remembers about its bot: plain values, a few hundred bytes, stored with the chat. */
export type BotMemory = {
  /** Questions in a row that the bot could not place. */
  misses: number;
  /** The entries on the buttons of the last question. */
  offered: readonly string[];
  /** The next best entries after the last answer, to be offered if that answer does not help. */
  alternatives: readonly string[];
  lastEntryId: string | null;
  lastTopicId: string | null;
  /** What the last answer was about, in full; memories of older chats lack it. */
  lastTopic?: BotTopic;
  /** A fingerprint of the last message that was answered, to notice the same words again; null when there is none. */
  lastAsked: number | null;
  /** "Did this help?" has been asked: it is asked once a chat. */
  askedHelped: boolean;
  /** How often the visitor said that an answer did not help. */
  unhelped: number;
  /** The visitor has said of the last answer that it helped, or has thanked for it; missing otherwise. */
  confirmed?: boolean;
};

export function freshMemory(): BotMemory {
  return {
    misses: 0,
    offered: [],
    alternatives: [],
    lastEntryId: null,
    lastTopicId: null,
    lastAsked: null,
    askedHelped: false,
    unhelped: 0,
  };
}

/** The topic of the last answer, for a message that tells no topic of its own. Without it the chat keeps the topic that it has. */
export function lastTopicOf({ lastTopic }: BotMemory): BotTopic {
  return lastTopic ?? NO_TOPIC;
}
