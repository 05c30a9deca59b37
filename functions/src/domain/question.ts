import type { HandOffReason } from './bot/outcome.ts';
import { asksForPerson } from './bot/wish.ts';
import { isNo, isYes } from './bot/reply.ts';
import { smallTalkOf } from './bot/small-talk.ts';
import { wordsOf } from './bot/word.ts';
import type { Message } from './message.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';
import type { Visitor } from './visitor.ts';
import { mayWrite } from './visitor.ts';

/** A message that the bot could not answer, or that an operator has flagged for the bot to learn. It is kept for the admin until it is used or old. */
export type UnansweredQuestion = {
  id: string;
  text: string;
  from: 'bot' | 'operator';
  chatId: string;
  visitorId: string;
  seq: number;
  /** The topic that the bot saw in the message. */
  topicId: string | null;
  /** What the operator answered; null until the chat is closed. */
  answer: string | null;
  at: Ms;
  expireAt: Ms;
};

/** The reasons of a hand-off from which the bot can learn. It cannot learn from anger or from a call for a person. */
const TEACHING: readonly HandOffReason[] = ['cannot-answer', 'misunderstood-twice', 'not-helped', 'no-knowledge'];

/** How long a question is kept that nobody uses, and how many questions a company keeps. */
export const QUESTION_KEPT: Ms = 90 * DAY;
export const MOST_QUESTIONS = 500;
const LONGEST_TEXT = 500;
const LONGEST_ANSWER = 4_000;

/** The id of the question that this message makes: the same each time the message is kept. */
export const questionId = (chatId: string, seq: number): string => `${chatId}-${seq}`;

/**
 * The question behind a hand-off: the visitor's last message that asks something, or null. `said` is the end of the conversation, oldest first.
 * Presses of buttons, greetings, a mere yes or no and a call for a person ask nothing.
 */
export function questionBehind(said: readonly Message[], reason: HandOffReason): Message | null {
  if (!TEACHING.includes(reason)) return null;
  return (
    said.findLast((message) => message.from === 'visitor' && message.choice === null && asks(message.text)) ?? null
  );
}

/**
 * What a client waits for an answer to: the messages that ask something since the last message of the bot or an operator. If there are none, the last
 * message that asks something since an operator's last message, since the bot's answer did not end the wait. Null when nothing is asked. `said` is the
 * end of the conversation, oldest first.
 */
export function awaited(said: readonly Message[]): string | null {
  const open = said.slice(said.findLastIndex(({ from }) => from === 'operator') + 1);
  const isAsked = (message: Message) => message.from === 'visitor' && message.choice === null && asks(message.text);
  const newest = open.slice(open.findLastIndex(({ from }) => from === 'bot') + 1).filter(isAsked);
  if (newest.length > 0) return newest.map(({ text }) => text).join('\n');
  return open.findLast(isAsked)?.text ?? null;
}

function asks(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && smallTalkOf(words) === null && !isNo(words) && !isYes(words) && !asksForPerson(words);
}

/** Makes a question of a visitor's message. Null when the message is empty, or the visitor is muted or blocked: their messages reach nobody. */
export function ask(
  message: Pick<Message, 'text' | 'seq'>,
  of: { chatId: string; topicId: string | null; from: UnansweredQuestion['from'] },
  visitor: Visitor,
  now: Ms,
): UnansweredQuestion | null {
  const text = message.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
  if (text === '' || !mayWrite(visitor, now).ok) return null;
  const { seq } = message;
  return {
    ...of,
    id: questionId(of.chatId, seq),
    text,
    seq,
    visitorId: visitor.id,
    answer: null,
    at: now,
    expireAt: now + QUESTION_KEPT,
  };
}

/** What operators answered to the message with this seq: their next messages, up to the visitor's next message after these. Null when there are none. */
export function answerTo(seq: number, said: readonly Message[]): string | null {
  const after = said.filter((message) => message.seq > seq);
  const first = after.findIndex((message) => message.from === 'operator');
  if (first === -1) return null;
  const rest = after.slice(first);
  const end = rest.findIndex((message) => message.from === 'visitor');
  const answers = (end === -1 ? rest : rest.slice(0, end)).filter((message) => message.from === 'operator');
  return answers
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_ANSWER);
}
