import type { BotMemory } from '../bot/conversation.ts';
import type { BotChat, Chat, ChatTopic } from '../chat.ts';
import type { Choice, Closing, Draft } from '../message.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, say } from './change.ts';

/** What the bot has to say, already in the company's words. */
export type BotSpeech = {
  id: string;
  text: string;
  entryId: string | null;
  /** The titles of the entries that the text is from. */
  sources?: readonly string[];
  /** The entries that the text is from. */
  told?: readonly string[];
  choices: readonly Choice[];
  /** What stands below an answer. */
  closing?: Closing;
  topic: { topicId: string; subtopicId: string | null; confidence?: number } | null;
  memory: BotMemory;
};

/**
 * The bot answers or asks. Refuses `bot-silenced` once an operator has the chat or the chat waits for one. This is the only place that drops
 * what the bot says too late.
 */
export function botSpeaks(chat: BotChat, speech: BotSpeech, now: Ms): ChatChange<BotChat>;
export function botSpeaks(chat: Chat, speech: BotSpeech, now: Ms): ChatChange<BotChat> | Refused;
export function botSpeaks(chat: Chat, speech: BotSpeech, now: Ms): ChatChange<BotChat> | Refused {
  if (chat.state !== 'bot') return refuse('bot-silenced');
  const { id, text, entryId, sources, told, choices, closing, memory } = speech;
  const draft: Draft =
    choices.length > 0
      ? { id, text, at: now, from: 'bot', kind: 'choices', choices }
      : { id, text, at: now, from: 'bot', kind: 'text', entryId, ...(sources && { sources }), ...closing };
  const said = say(chat, draft);
  return changed(
    { ...said.chat, ...toldMore(chat, told), topic: topicByBot(chat, speech.topic), memory, owes: null },
    { messages: [said.message] },
  );
}

/** A chat remembers so many of the bot's answers. */
const MOST_TOLD = 20;

/** Nothing more is told of an entry than its last answer, so that an entry stands in the list once. */
function toldMore({ told = [] }: Chat, more: readonly string[] = []): Pick<Chat, 'told'> {
  const all = [...told.filter((id) => !more.includes(id)), ...more];
  return more.length === 0 ? {} : { told: all.slice(-MOST_TOLD) };
}

/** The bot's topic, which never overwrites one that an operator chose. */
export function topicByBot(chat: Chat, topic: BotSpeech['topic']): ChatTopic | null {
  if (chat.topic?.by === 'operator' || topic === null) return chat.topic;
  return { ...topic, by: 'bot' };
}
